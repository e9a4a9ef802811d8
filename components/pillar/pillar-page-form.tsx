"use client"

import type { FormEvent } from "react"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { TextArea } from "@/components/ui/text-area"
import { Time } from "@/components/ui/time"
import { ProblemMessage } from "@/components/workload/problem-message"
import { usePillarPage } from "@/lib/client/pillar-page"
import { pillarHref } from "@/lib/client/workload-places"
import type { NewerAnswer } from "@/lib/report/pillar-changes"
import { PILLAR_TEXTS, type PillarTexts, type SavedPillarPage } from "@/lib/review/pillar-texts"
import { NewerAnswers } from "./newer-answers"
import { PillarConflict } from "./pillar-conflict"
import { UnfoundedNote } from "./unfounded-note"

interface PillarPageFormProps {
  workloadId: string
  pillarId: string
  /** Made from the answers of now. */
  draft: PillarTexts
  saved: SavedPillarPage | null
  /** Answers that changed since it was saved. */
  newer: readonly NewerAnswer[]
}

const NAMES = Object.keys(PILLAR_TEXTS) as (keyof PillarTexts)[]

/** The five texts of a pillar's page: a draft until somebody has gone over it and saves it. */
export function PillarPageForm(place: PillarPageFormProps) {
  const { texts, known, busy, problem, isChanged, theirs, type, settle, save } = usePillarPage(place)
  // What was saved here a moment ago is newer than what the server knew when it counted.
  const isCounted = known !== null && known.version === place.saved?.version
  function submit(event: FormEvent) {
    event.preventDefault()
    if (!busy && isChanged) void save()
  }
  return (
    <form onSubmit={submit} className="grid gap-5">
      <p role="status" className="flex min-h-control flex-wrap items-center gap-x-4 gap-y-2 text-muted">
        {known ? (
          <span>
            Saved <Time value={known.savedAt} format="day" /> by {known.savedBy}
            {isChanged ? "; your changes are not saved yet" : ""}
          </span>
        ) : (
          <span>A draft made from the answers and notes. Go over it and save it; until then no report prints it.</span>
        )}
        {known ? (
          <Button size="dense" onClick={() => type(place.draft)}>
            Start again from the answers
          </Button>
        ) : null}
      </p>
      {isCounted && !theirs ? (
        <NewerAnswers workloadId={place.workloadId} answers={place.newer} since={known.savedAt}>
          {isChanged ? null : (
            <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-2">
              <Button size="dense" busy={busy} onClick={() => void save()}>
                The text is still right
              </Button>
              <span className="text-muted">or change it below, or start again from the answers, and save.</span>
            </p>
          )}
        </NewerAnswers>
      ) : null}
      {theirs ? <PillarConflict mine={texts} theirs={theirs} onSettle={settle} /> : null}
      {NAMES.map((name) => (
        <Field key={name} label={PILLAR_TEXTS[name]}>
          {(control) => (
            <TextArea
              {...control}
              maxLength={50_000}
              value={texts[name]}
              onChange={(event) => type({ [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <UnfoundedNote texts={texts} />
      <ProblemMessage problem={problem} here={pillarHref(place.workloadId, place.pillarId)} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" busy={busy} disabled={!isChanged || theirs !== null}>
          Save page
        </Button>
        {known && isChanged && !theirs ? <Button onClick={() => settle(null)}>Discard my changes</Button> : null}
      </div>
    </form>
  )
}
