"use client"

import { Field } from "@/components/ui/field"
import { Select, type SelectOption } from "@/components/ui/select"
import { TextInput } from "@/components/ui/text-input"
import { ProblemMessage } from "@/components/workload/problem-message"
import { planPath, useChosen, useItemChange } from "@/lib/client/item-change"
import { EFFORT_WORDS, type ImprovementItem, LEVEL_WORDS } from "@/lib/improvement/item"
import { EffortTime } from "./effort-time"
import { ItemOwner } from "./item-owner"
import type { PlanMember } from "./plan-view"

interface ItemFactsProps {
  workloadId: string
  item: ImprovementItem
  pillars: readonly { id: string; name: string }[]
  members: readonly PlanMember[]
}

const ARCHITECTURE = { "": "Nobody said", no: "No", yes: "Yes" }

/** Everything about an improvement that is chosen rather than written; each choice is saved at once. */
export function ItemFacts({ workloadId, item, pillars, members }: ItemFactsProps) {
  const { busy, problem, run } = useItemChange()
  const set = (change: Record<string, unknown>) => run("PATCH", planPath(workloadId, item.number), change)
  const proposed = `As proposed${item.priorityIsSet ? "" : `: ${LEVEL_WORDS[item.priority].toLowerCase()}`}`
  const architecture = item.changesArchitecture === null ? "" : item.changesArchitecture ? "yes" : "no"
  return (
    <section aria-label="Facts" aria-busy={busy} className="grid gap-3">
      <ItemOwner owner={item.owner} members={members} onChange={(Owner) => set({ Owner })} />
      <Field label="Due date" required>
        {({ required: _, ...control }) => (
          <TextInput
            {...control}
            key={item.dueOn}
            type="date"
            defaultValue={item.dueOn ?? ""}
            onBlur={({ target }) => {
              if (target.validity.valid && target.value !== (item.dueOn ?? ""))
                void set({ DueOn: target.value || null })
            }}
          />
        )}
      </Field>
      <Choice
        label="Priority"
        options={[{ value: "", label: proposed }, ...optionsOf(LEVEL_WORDS)]}
        value={item.priorityIsSet ? item.priority : ""}
        onChange={(value) => set({ Priority: value || null })}
      />
      <Choice
        label="Business impact"
        options={optionsOf(LEVEL_WORDS)}
        value={item.impact}
        onChange={(Impact) => set({ Impact })}
      />
      <Choice
        label="Effort"
        options={optionsOf(EFFORT_WORDS)}
        value={item.effort}
        onChange={(Effort) => set({ Effort })}
      />
      <EffortTime minutes={item.effortMinutes} onChange={(EffortMinutes) => void set({ EffortMinutes })} />
      <Choice
        label="Changes the architecture"
        options={optionsOf(ARCHITECTURE)}
        value={architecture}
        onChange={(value) => set({ ChangesArchitecture: value === "" ? null : value === "yes" })}
      />
      {item.links.length === 0 ? (
        <Choice
          label="Risk if left"
          options={optionsOf(LEVEL_WORDS)}
          value={item.risk}
          onChange={(Risk) => set({ Risk })}
        />
      ) : null}
      <Choice
        label="Pillar"
        options={[{ value: "", label: "None" }, ...pillars.map(({ id, name }) => ({ value: id, label: name }))]}
        value={item.pillar}
        onChange={(Pillar) => set({ Pillar })}
      />
      <ProblemMessage problem={problem} here={`/workloads/${workloadId}/improvements/${item.number}`} />
    </section>
  )
}

interface ChoiceProps {
  label: string
  options: readonly SelectOption[]
  value: string
  onChange: (value: string) => Promise<unknown>
}

function Choice({ label, options, value, onChange }: ChoiceProps) {
  const [shown, choose] = useChosen(value, onChange)
  return (
    <Field label={label} required>
      {({ required: _, ...control }) => (
        <Select {...control} options={options} value={shown} onChange={({ target }) => choose(target.value)} />
      )}
    </Field>
  )
}

function optionsOf(words: Record<string, string>): SelectOption[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }))
}
