"use client"

import Plus from "lucide-react/icons/plus"
import X from "lucide-react/icons/x"
import { DraftField } from "@/components/lens/editor/draft-field"
import { useEditor } from "@/components/lens/editor/editor-context"
import { InlineProblems } from "@/components/lens/editor/inline-problems"
import { ThingProvider, useThing } from "@/components/lens/editor/thing"
import { Button } from "@/components/ui/button"
import { addResource, removeResource, resourcesOf } from "@/lib/lens/edit/resources"
import { LIMITS } from "@/lib/lens/limits"

const KINDS = [
  { type: "HELPFUL_RESOURCE", title: "Further help" },
  { type: "IMPROVEMENT_PLAN", title: "Further ways to improve" },
] as const

/** More texts and links of a choice, by kind. */
export function FurtherResources() {
  const { draft } = useEditor()
  const { pointer, node } = useThing()
  const change = (make: typeof addResource | typeof removeResource, ...args: [string, string]) => {
    const { text, tree } = draft.read()
    if (tree.root.kind === "object") draft.change(make(text, tree.root, ...args))
  }
  return (
    <div className="grid gap-3">
      <InlineProblems pointer={`${pointer}/additionalResources`} />
      {KINDS.map(({ type, title }) => {
        const resources = resourcesOf(node, pointer, type)
        return (
          <section key={type} aria-label={title} className="grid gap-2">
            <h3 className="font-medium text-sm">{title}</h3>
            {resources.map((at) => (
              <ThingProvider key={at} pointer={at}>
                <div className="flex items-start gap-2">
                  <div className="grid flex-1 gap-2 sm:grid-cols-2">
                    <DraftField label="Text" path={["displayText"]} limit={LIMITS.text} required />
                    <DraftField label="Link" path={["url"]} limit={LIMITS.text} />
                    <InlineProblems pointer={at} />
                  </div>
                  <Button
                    look="quiet"
                    size="icon"
                    aria-label="Remove this resource"
                    onClick={() => change(removeResource, at, type)}
                  >
                    <X aria-hidden />
                  </Button>
                </div>
              </ThingProvider>
            ))}
            {resources.length < LIMITS.resources ? (
              <Button
                look="quiet"
                size="dense"
                className="justify-self-start"
                onClick={() => change(addResource, pointer, type)}
              >
                <Plus aria-hidden /> Add
              </Button>
            ) : null}
          </section>
        )
      })}
    </div>
  )
}
