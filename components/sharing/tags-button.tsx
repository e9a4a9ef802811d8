"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { FormProblem } from "@/components/access/form-problem"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { TagInput } from "@/components/ui/tag-input"
import { tagChanges, tagTexts } from "@/lib/access/tag-texts"
import { ApiError, api } from "@/lib/client/api"

interface TagsButtonProps {
  arn: string
  tags: Readonly<Record<string, string>>
  /** Whose tags they are, for people who listen. */
  of: string
  dense?: boolean
}

/** Changes the tags of a lens, a profile or a review template. */
export function TagsButton({ arn, tags, of, dense = false }: TagsButtonProps) {
  const router = useRouter()
  const [texts, setTexts] = useState<string[]>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState("")

  function open() {
    setProblem("")
    setTexts(tagTexts(tags))
  }

  async function save() {
    setBusy(true)
    setProblem("")
    const { set, gone } = tagChanges(tags, texts ?? [])
    const path = `/api/aws/tags/${encodeURIComponent(arn)}`
    try {
      // New ones first: what goes wrong here leaves everything as it was.
      if (Object.keys(set).length > 0) await api("POST", path, { Tags: set })
      const keys = gone.map((key) => `tagKeys=${encodeURIComponent(key)}`)
      if (keys.length > 0) await api("DELETE", `${path}?${keys.join("&")}`)
      setTexts(undefined)
      router.refresh()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setProblem(error.message)
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <Button size={dense ? "dense" : "normal"} onClick={open}>
        {dense ? "Tags" : "Change tags"}
        <span className="sr-only"> of {of}</span>
      </Button>
      <Dialog
        open={texts !== undefined}
        onClose={() => setTexts(undefined)}
        title={`Tags of ${of}`}
        description="Scripts and the AWS tool's clients find things by them."
        actions={
          <>
            <Button onClick={() => setTexts(undefined)}>Cancel</Button>
            <Button look="primary" busy={busy} onClick={() => void save()}>
              Save
            </Button>
          </>
        }
      >
        <div className="grid gap-3">
          <FormProblem>{problem}</FormProblem>
          <Field label="Tags" description="A name, or a name and a value, such as team=tills. Enter adds it.">
            {(control) => <TagInput control={control} value={texts ?? []} onChange={setTexts} max={50} />}
          </Field>
        </div>
      </Dialog>
    </>
  )
}
