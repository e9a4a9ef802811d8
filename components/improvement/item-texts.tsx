"use client"

import type { ImprovementItem } from "@/lib/improvement/item"
import { ItemText } from "./item-text"

interface ItemTextsProps {
  workloadId: string
  item: ImprovementItem
  mayEdit: boolean
}

const TEXTS = [
  {
    name: "ImpactText",
    key: "impactText",
    label: "Business impact if left",
    about: "In the words of whoever pays for it: customers, money, time.",
  },
  { name: "Recommendation", key: "recommendation", label: "Recommendation" },
  { name: "TradeOff", key: "tradeOff", label: "Trade-off", about: "What gets harder, slower or dearer by this." },
  { name: "CostNote", key: "costNote", label: "Cost" },
  { name: "Evidence", key: "evidence", label: "Evidence of the fix", about: "How one sees that it is done." },
] as const

/** The texts of an improvement; without the right to change them, those that say something. */
export function ItemTexts({ workloadId, item, mayEdit }: ItemTextsProps) {
  if (!mayEdit) {
    return TEXTS.filter(({ key }) => item[key] !== "").map(({ key, label }) => (
      <section key={key} className="grid gap-1">
        <h3 className="font-medium text-base">{label}</h3>
        <p className="max-w-prose whitespace-pre-line break-words">{item[key]}</p>
      </section>
    ))
  }
  return (
    <>
      <ItemText
        workloadId={workloadId}
        item={item}
        spec={{ name: "Title", read: ({ title }) => title }}
        label="Title"
        short
      />
      {TEXTS.map(({ name, key, ...rest }) => (
        <ItemText key={name} workloadId={workloadId} item={item} spec={{ name, read: (of) => of[key] }} {...rest} />
      ))}
    </>
  )
}
