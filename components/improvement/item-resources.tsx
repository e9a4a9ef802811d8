"use client"

import X from "lucide-react/icons/x"
import { type FormEvent, useState } from "react"
import { Button } from "@/components/ui/button"
import { TextInput } from "@/components/ui/text-input"
import { ProblemMessage } from "@/components/workload/problem-message"
import { planPath, useItemChange } from "@/lib/client/item-change"
import { safeUrl } from "@/lib/report/links"

interface ItemResourcesProps {
  workloadId: string
  number: number
  resources: readonly { text: string; url: string }[]
  mayEdit: boolean
}

const NOTHING = { text: "", url: "" }

/** Links that help; from the lens, and whatever the team adds. */
export function ItemResources({ workloadId, number, resources, mayEdit }: ItemResourcesProps) {
  const { busy, problem, run } = useItemChange()
  const [next, setNext] = useState(NOTHING)
  const save = (Resources: readonly { text: string; url: string }[]) =>
    run("PATCH", planPath(workloadId, number), { Resources, Base: { Resources: resources } })

  async function add(event: FormEvent) {
    event.preventDefault()
    if (next.url.trim() === "" || busy) return
    if (await save([...resources, { text: next.text.trim() || next.url.trim(), url: next.url.trim() }]))
      setNext(NOTHING)
  }

  return (
    <section aria-label="Resources" className="grid gap-2">
      <h3 className="font-medium text-base">Resources</h3>
      <ul className="grid">
        {resources.map((resource) => {
          const url = safeUrl(resource.url)
          return (
            <li key={resource.url} className="flex items-center gap-2">
              {url ? (
                <a href={url} target="_blank" rel="noreferrer" className="link min-w-0 flex-1 break-words">
                  {resource.text || url}
                  <span className="sr-only"> (opens in a new window)</span>
                </a>
              ) : (
                <span className="min-w-0 flex-1 break-words">{resource.text}</span>
              )}
              {mayEdit ? (
                <Button
                  look="quiet"
                  size="icon"
                  aria-label={`Remove the link ${resource.text}`}
                  onClick={() => void save(resources.filter((one) => one !== resource))}
                >
                  <X aria-hidden />
                </Button>
              ) : null}
            </li>
          )
        })}
      </ul>
      {mayEdit ? (
        <form onSubmit={add} className="flex flex-wrap gap-2">
          <TextInput
            aria-label="Address of a new link"
            placeholder="https://…"
            className="min-w-40 flex-1"
            value={next.url}
            onChange={({ target }) => setNext({ ...next, url: target.value })}
          />
          <TextInput
            aria-label="Text of a new link"
            placeholder="Text"
            className="min-w-32 flex-1"
            value={next.text}
            onChange={({ target }) => setNext({ ...next, text: target.value })}
          />
          <Button type="submit" busy={busy}>
            Add<span className="sr-only"> link</span>
          </Button>
        </form>
      ) : null}
      <ProblemMessage problem={problem} here={`/workloads/${workloadId}/improvements/${number}`} />
    </section>
  )
}
