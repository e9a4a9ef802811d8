"use client"

import { DraftField } from "@/components/lens/editor/draft-field"
import { DraftLines } from "@/components/lens/editor/draft-lines"
import { IdField } from "@/components/lens/editor/id-field"
import { ResourceFields } from "@/components/lens/editor/resource-fields"
import { useWrite } from "@/components/lens/editor/thing"
import { EXTENSION_KEY, LIMITS } from "@/lib/lens/limits"

export function QuestionTexts() {
  const write = useWrite()
  return (
    <section aria-labelledby="question-texts" className="grid gap-4">
      <h2 id="question-texts" className="text-lg">
        Question
      </h2>
      <DraftField
        label="Title"
        path={["title"]}
        limit={LIMITS.title}
        required
        description="As it is asked in the room"
      />
      <DraftField label="Description" path={["description"]} limit={LIMITS.text} tall description="Why it is asked" />
      <details className="rounded-md border border-line">
        <summary className="flex min-h-control items-center px-3 font-medium text-sm">
          Id, help, what to listen for, evidence and roles
        </summary>
        <div className="grid gap-4 border-line border-t p-3">
          <IdField
            label="Id"
            description="Answers of reviews hang on it. A changed id is a new question unless you say otherwise when you publish."
            onRename={(id) => write(["id"], id, "the id")}
          />
          <ResourceFields name="helpfulResource" label="Helpful resource" />
          <DraftField label="What to ask the team" path={[EXTENSION_KEY, "prompt"]} tall />
          <DraftField label="Question after a failure" path={[EXTENSION_KEY, "failureQuestion"]} tall />
          <DraftLines label="Good evidence" path={[EXTENSION_KEY, "evidence"]} />
          <DraftLines label="Who can answer" path={[EXTENSION_KEY, "roles"]} description="One role to a line" />
        </div>
      </details>
    </section>
  )
}
