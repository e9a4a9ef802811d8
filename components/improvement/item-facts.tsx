"use client"

import { useRouter } from "next/navigation"
import type { SelectOption } from "@/components/ui/select"
import { type FieldSpec, useItemField } from "@/lib/client/item-field"
import { EFFORT_WORDS, type ImprovementItem, LEVEL_WORDS } from "@/lib/improvement/item"
import { EffortTime } from "./effort-time"
import { ItemChoice } from "./item-choice"
import { ItemDueDate } from "./item-due-date"
import { ItemOwner } from "./item-owner"
import type { PlanMember } from "./plan-view"

interface ItemFactsProps {
  workloadId: string
  item: ImprovementItem
  pillars: readonly { id: string; name: string }[]
  members: readonly PlanMember[]
}

const IMPACT: FieldSpec = { name: "Impact", read: ({ impact }) => impact }
const EFFORT: FieldSpec = { name: "Effort", read: ({ effort }) => effort }
const PILLAR: FieldSpec = { name: "Pillar", read: ({ pillar }) => pillar }
const RISK: FieldSpec = { name: "Risk", read: ({ risk }) => risk }
const PRIORITY: FieldSpec = {
  name: "Priority",
  read: ({ priority, priorityIsSet }) => (priorityIsSet ? priority : ""),
  wire: (text) => text || null,
}
const ARCHITECTURE: FieldSpec = {
  name: "ChangesArchitecture",
  read: ({ changesArchitecture }) => (changesArchitecture === null ? "" : changesArchitecture ? "yes" : "no"),
  wire: (text) => (text === "" ? null : text === "yes"),
}

/** Everything about an improvement that is chosen rather than written; each choice is saved at once. */
export function ItemFacts({ workloadId, item, pillars, members }: ItemFactsProps) {
  const router = useRouter()
  const shared = { workloadId, item, onSaved: () => router.refresh() }
  const proposed = `As proposed${item.priorityIsSet ? "" : `: ${LEVEL_WORDS[item.priority].toLowerCase()}`}`
  return (
    <section aria-label="Facts" className="grid gap-3">
      <ItemOwner {...shared} members={members} />
      <ItemDueDate {...shared} />
      <Fact
        {...shared}
        spec={PRIORITY}
        label="Priority"
        options={[{ value: "", label: proposed }, ...optionsOf(LEVEL_WORDS)]}
      />
      <Fact {...shared} spec={IMPACT} label="Business impact" options={optionsOf(LEVEL_WORDS)} />
      <Fact {...shared} spec={EFFORT} label="Effort" options={optionsOf(EFFORT_WORDS)} />
      <EffortTime {...shared} />
      <Fact
        {...shared}
        spec={ARCHITECTURE}
        label="Changes the architecture"
        options={optionsOf({ "": "Nobody said", no: "No", yes: "Yes" })}
      />
      {item.links.length === 0 ? (
        <Fact {...shared} spec={RISK} label="Risk if left" options={optionsOf(LEVEL_WORDS)} />
      ) : null}
      <Fact
        {...shared}
        spec={PILLAR}
        label="Pillar"
        options={[{ value: "", label: "None" }, ...pillars.map(({ id, name }) => ({ value: id, label: name }))]}
      />
    </section>
  )
}

interface FactProps {
  workloadId: string
  item: ImprovementItem
  onSaved: () => void
  spec: FieldSpec
  label: string
  options: readonly SelectOption[]
}

function Fact({ workloadId, item, onSaved, spec, label, options }: FactProps) {
  const field = useItemField(workloadId, item, spec, onSaved)
  return <ItemChoice field={field} label={label} options={options} />
}

function optionsOf(words: Record<string, string>): SelectOption[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }))
}
