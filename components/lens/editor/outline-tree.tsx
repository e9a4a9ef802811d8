"use client"

import Plus from "lucide-react/icons/plus"
import { useMemo } from "react"
import { useDraftText, useEditor, useEditorPlace, useReport } from "@/components/lens/editor/editor-context"
import { OutlineRow } from "@/components/lens/editor/outline-row"
import { useRestructure } from "@/components/lens/editor/use-restructure"
import { Button } from "@/components/ui/button"
import { marksOf } from "@/lib/lens/edit/marks"
import { listAt, objectsIn, placeOfPointer, pointerOfPlace } from "@/lib/lens/edit/place"
import { textAt } from "@/lib/lens/edit/set-value"
import { addPillar, addQuestion } from "@/lib/lens/edit/structure"
import type { Problem } from "@/lib/lens/problem"

const NONE: readonly Problem[] = []

/** Every pillar and question of the draft; choosing one shows its form. Alt and the arrow keys move what has the focus. */
export function OutlineTree() {
  const { tree } = useDraftText()
  const { lensKey } = useEditor()
  const { at } = useEditorPlace()
  const restructure = useRestructure()
  const problems = useReport()?.report.problems ?? NONE
  const marks = useMemo(() => marksOf(problems), [problems])
  const current = pointerOfPlace(placeOfPointer(at))
  const pillars = objectsIn(listAt(tree.root, "pillars"))
  const names = pillars.map((pillar) => (pillar && textAt(pillar, "name")) || "Untitled pillar")

  return (
    <nav aria-label="Outline of the lens" className="grid content-start gap-1" data-lens={lensKey}>
      <OutlineRow pointer="" title="Name and description" kind="lens" marks={marks.get("")} />
      {pillars.map((pillar, index) => {
        const pointer = `/pillars/${index}`
        const questions = objectsIn(listAt(pillar ?? undefined, "questions"))
        const isOpen = current === pointer || current.startsWith(`${pointer}/`) || pillars.length === 1
        return (
          // Things in a list of JSON have no name but their place.
          <section key={pointer} aria-label={names[index]}>
            <OutlineRow pointer={pointer} title={names[index] ?? ""} kind="pillar" marks={marks.get(pointer)} />
            {isOpen ? (
              <ol className="ml-2.5 grid border-line border-l pl-1">
                {questions.map((question, at) => (
                  <li key={`${pointer}/questions/${String(at)}`}>
                    <OutlineRow
                      pointer={`${pointer}/questions/${at}`}
                      title={(question && textAt(question, "title")) || "Untitled question"}
                      kind="question"
                      marks={marks.get(`${pointer}/questions/${at}`)}
                      pillars={names}
                    />
                  </li>
                ))}
                <li>
                  <Button
                    look="quiet"
                    size="dense"
                    onClick={() => restructure((text, root) => addQuestion(text, root, index))}
                  >
                    <Plus aria-hidden /> Question
                  </Button>
                </li>
              </ol>
            ) : null}
          </section>
        )
      })}
      <Button look="quiet" size="dense" className="justify-self-start" onClick={() => restructure(addPillar)}>
        <Plus aria-hidden /> Pillar
      </Button>
    </nav>
  )
}
