"use client"

import { type ReactNode, useId } from "react"
import { join } from "@/components/ui/join"
import { usePlanMoves } from "@/lib/client/plan-moves"
import { EFFORT_WORDS, EFFORTS, type Effort, LEVEL_WORDS, type Level } from "@/lib/improvement/item"
import type { ItemLine } from "@/lib/improvement/item-line"
import { matrixOf, moved } from "@/lib/improvement/matrix"
import { DropArea } from "./drop-area"
import { ItemCard } from "./item-card"
import { MoveResult } from "./move-result"
import type { PlanViewProps } from "./plan-view"

interface Place {
  impact: Level
  effort: Effort
}

/** Business impact against effort: what to do first stands at the top left. */
export function PlanMatrix({ workloadId, lines, may }: PlanViewProps) {
  const hintId = useId()
  const { shown, said, problem, move } = usePlanMoves(workloadId, lines)

  function put(line: ItemLine, place: Place) {
    if (line.impact === place.impact && line.effort === place.effort) return
    move(line, place, placeWords(place))
  }
  function drop(number: number, place: Place) {
    const line = shown.find((one) => one.number === number)
    if (line) put(line, place)
  }

  return (
    <>
      <p id={hintId} className={may.edit ? "text-muted text-sm" : "sr-only"}>
        Drag a card, or use the four arrow keys on its handle. High impact and small effort, at the top left, comes
        first.
      </p>
      <div className="grid gap-2 sm:grid-cols-[auto_repeat(3,minmax(0,1fr))]">
        <span className="max-sm:hidden" />
        {EFFORTS.map((effort) => (
          <p key={effort} className="px-1 text-muted text-sm max-sm:hidden">
            {EFFORT_WORDS[effort]} effort
          </p>
        ))}
        {matrixOf(shown).map(({ impact, effort, items }, index) => (
          <MatrixCell key={`${impact} ${effort}`} place={{ impact, effort }} isFirst={index % 3 === 0}>
            <DropArea
              {...(may.edit && { onDrop: (number) => drop(number, { impact, effort }) })}
              className={join(
                "grid content-start gap-2 rounded-md border bg-sunken p-2 sm:min-h-32",
                index === 0 ? "border-success" : "border-transparent",
              )}
            >
              <h2 className="px-1 text-muted text-sm sm:sr-only">{placeWords({ impact, effort })}</h2>
              <ul aria-label={placeWords({ impact, effort })} className="grid content-start gap-2">
                {items.map((line) => (
                  <ItemCard
                    key={line.number}
                    workloadId={workloadId}
                    line={line}
                    hintId={hintId}
                    {...(may.edit && { onMove: (direction) => put(line, moved(line, direction)) })}
                  />
                ))}
              </ul>
            </DropArea>
          </MatrixCell>
        ))}
      </div>
      <MoveResult workloadId={workloadId} said={said} problem={problem} />
    </>
  )
}

/** The first of a row says the impact of the row. */
function MatrixCell({ place, isFirst, children }: { place: Place; isFirst: boolean; children: ReactNode }) {
  return (
    <>
      {isFirst ? (
        <p className="pt-2 text-muted text-sm max-sm:hidden sm:w-16">{LEVEL_WORDS[place.impact]} impact</p>
      ) : null}
      {children}
    </>
  )
}

function placeWords({ impact, effort }: Place): string {
  return `${LEVEL_WORDS[impact]} impact, ${EFFORT_WORDS[effort].toLowerCase()} effort`
}
