"use client"

import { ChoicesForm } from "@/components/lens/editor/choices-form"
import { DraftField } from "@/components/lens/editor/draft-field"
import { DraftLines } from "@/components/lens/editor/draft-lines"
import { useEditorPlace } from "@/components/lens/editor/editor-context"
import { IdField } from "@/components/lens/editor/id-field"
import { InlineProblems } from "@/components/lens/editor/inline-problems"
import { QuestionTexts } from "@/components/lens/editor/question-texts"
import { RulesForm } from "@/components/lens/editor/rules-form"
import { ThingProvider, useWrite } from "@/components/lens/editor/thing"
import { placeOfPointer, pointerOfPlace } from "@/lib/lens/edit/place"
import { EXTENSION_KEY, LIMITS } from "@/lib/lens/limits"

/** The form of what is chosen in the outline. */
export function PlaceForm() {
  const { at } = useEditorPlace()
  const place = placeOfPointer(at)
  const pointer = pointerOfPlace(place)
  return (
    <ThingProvider pointer={pointer} key={pointer}>
      <div className="grid content-start gap-6">
        <InlineProblems pointer={pointer} />
        {place.kind === "lens" ? <LensTexts /> : null}
        {place.kind === "pillar" ? <PillarTexts /> : null}
        {place.kind === "question" ? (
          <>
            <QuestionTexts />
            <ChoicesForm />
            <RulesForm />
          </>
        ) : null}
      </div>
    </ThingProvider>
  )
}

function LensTexts() {
  return (
    <section aria-labelledby="lens-texts" className="grid gap-4">
      <h2 id="lens-texts" className="text-lg">
        The lens
      </h2>
      <DraftField label="Name" path={["name"]} limit={LIMITS.title} required />
      <DraftField
        label="Description"
        path={["description"]}
        limit={LIMITS.text}
        required
        tall
        description="What it is for, and whom it helps"
      />
      <DraftLines label="Design principles" path={[EXTENSION_KEY, "designPrinciples"]} />
      <InlineProblems pointer="/schemaVersion" />
      <InlineProblems pointer="/pillars" />
    </section>
  )
}

function PillarTexts() {
  const write = useWrite()
  return (
    <section aria-labelledby="pillar-texts" className="grid gap-4">
      <h2 id="pillar-texts" className="text-lg">
        Pillar
      </h2>
      <DraftField label="Name" path={["name"]} limit={LIMITS.title} required />
      <IdField
        label="Id"
        description="Keep it when only the name changes: notes of reviews hang on it."
        onRename={(id) => write(["id"], id, "the id")}
      />
      <DraftField label="Goal" path={[EXTENSION_KEY, "goal"]} tall />
      <DraftLines label="Design principles" path={[EXTENSION_KEY, "designPrinciples"]} />
      <DraftLines label="Common findings" path={[EXTENSION_KEY, "commonFindings"]} />
    </section>
  )
}
