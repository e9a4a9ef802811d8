import { effortTime } from "@/lib/improvement/effort-time"
import { EFFORT_WORDS, type ImprovementItem, LEVEL_WORDS } from "@/lib/improvement/item"
import { DueDate } from "./due-date"

/** The facts for those who may only read. */
export function ItemFactsList({ item }: { item: ImprovementItem }) {
  const { owner, dueOn, isOverdue, priority, impact, effort, effortMinutes, pillarName } = item
  const facts = [
    { label: "Owner", value: owner?.name ?? "Nobody yet" },
    { label: "Due date", value: <DueDate day={dueOn} isOverdue={isOverdue} /> },
    { label: "Priority", value: LEVEL_WORDS[priority] },
    { label: "Business impact", value: LEVEL_WORDS[impact] },
    { label: "Effort", value: EFFORT_WORDS[effort] + (effortMinutes === null ? "" : `, ${effortTime(effortMinutes)}`) },
    { label: "Pillar", value: pillarName || "None" },
  ]
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
      {facts.map(({ label, value }) => (
        <div key={label} className="contents">
          <dt className="text-muted">{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
