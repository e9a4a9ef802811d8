import type { ReactNode } from "react"
import { ChartFigure } from "@/components/charts/chart-figure"
import { timeWords } from "@/components/ui/time-words"
import { type BurnDown, thinned } from "@/lib/review/burn-down"
import { BurnDownDrawing } from "./burn-down-drawing"

interface BurnDownChartProps {
  /** At least two days. */
  way: BurnDown
  /** Makes today's number a link to what is behind it. */
  linkNow: (open: number) => ReactNode
}

const ROWS = 12

const dayWords = (day: string) => timeWords(new Date(`${day}T00:00:00Z`), "date", "UTC")

/** Open high risks day by day against the even pace to the target. */
export function BurnDownChart({ way, linkNow }: BurnDownChartProps) {
  const { steps, dueOn, target } = way
  const last = steps.at(-1)
  if (!last) return null
  const even = Math.floor(last.pace)
  const title = `${last.open} high ${last.open === 1 ? "risk is" : "risks are"} open, an even pace would leave ${even}`
  const shown = thinned(steps, ROWS)
  const told = shown.map(({ day, open }) => `${dayWords(day)}: ${open} open`)
  const alternative = `${title}. ${told.join("; ")}. Target on ${dayWords(dueOn)}: ${target} open at most.`
  const rows = shown.map((step) => ({
    id: step.day,
    cells: [dayWords(step.day), step.known, step === last ? linkNow(step.open) : step.open, Math.floor(step.pace)],
  }))
  // A target day that has passed is part of the way, if it was measured.
  if (dueOn > last.day) rows.push({ id: dueOn, cells: [`${dayWords(dueOn)} (target)`, last.known, "–", target] })
  const table = { caption: title, header: ["Day", "Known", "Open", "At an even pace"], rows }
  const drawing = { way, dayWords, alternative }
  // Drawn twice, because letters of a drawing that is scaled down to a phone can't be read.
  return (
    <ChartFigure title={title} table={table}>
      <BurnDownDrawing {...drawing} width={560} className="max-w-3xl max-sm:hidden" />
      <BurnDownDrawing {...drawing} width={230} className="sm:hidden" />
    </ChartFigure>
  )
}
