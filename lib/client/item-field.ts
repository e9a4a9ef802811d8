"use client"

import type { ImprovementItem } from "@/lib/improvement/item"
import { api } from "./api"
import { planPath } from "./item-change"
import { type KeptField, useKeptField } from "./kept-field"

/** A member of an improvement as a field shows it. */
export interface FieldSpec {
  /** In the API's input: "Recommendation". */
  name: string
  read: (item: ImprovementItem) => string
  /** What the API takes for a text; left out: the text. */
  wire?: (text: string) => unknown
  /** What is wrong with a text; empty: nothing. */
  check?: (text: string) => string
}

/** Longer bodies may not outlive their page. */
const KEEPALIVE_CHARACTERS = 15_000

/** A member of an improvement that saves itself, over what it was changed from. */
export function useItemField(
  workloadId: string,
  item: ImprovementItem,
  { name, read, wire = (text) => text, check }: FieldSpec,
  onSaved?: () => void,
): KeptField {
  const path = planPath(workloadId, item.number)
  return useKeptField({
    place: `improvement/${workloadId}/${item.number}/${name}`,
    stored: read(item),
    send: (text, base, leaving) =>
      api(
        "PATCH",
        path,
        { [name]: wire(text), Base: { [name]: wire(base) } },
        { keepalive: leaving && text.length + base.length < KEEPALIVE_CHARACTERS },
      ),
    current: read,
    check,
    onSaved,
  })
}

/** The text of one step, or criterion. */
export function useStepField(workloadId: string, number: number, step: { id: string; text: string }): KeptField {
  const path = planPath(workloadId, number, "steps", step.id)
  return useKeptField({
    place: `improvement/${workloadId}/${number}/step/${step.id}`,
    stored: step.text,
    send: (Text, BaseText, leaving) => api("PATCH", path, { Text, BaseText }, { keepalive: leaving }),
    current: ({ steps, criteria }) => [...steps, ...criteria].find(({ id }) => id === step.id)?.text ?? "",
  })
}
