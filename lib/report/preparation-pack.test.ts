import { expect, it } from "vitest"
import { preparationMarkdown } from "./preparation-markdown"
import { type PackInput, preparationPack } from "./preparation-pack"

const question = (label: string, evidence: string[]) => ({
  ...{ label, title: `Is *${label}* done?`, pillarName: "Security", prompt: "What do you see?", evidence },
})
const input: PackInput = {
  ...{ title: "Security", workload: "Checkout", objectives: "Be ready for the sale", scope: "" },
  ...{ scheduledFor: "2026-12-01T13:00:00.000Z", minutes: 60, agenda: [{ title: "Security", minutes: 40 }] },
  people: [
    {
      name: "Ada",
      role: "Security specialist",
      questions: [question("SEC 1", ["Diagram"]), question("SEC 2", [" diagram", "Policy"])],
    },
    { name: "Watcher", role: "", questions: [] },
  ],
  open: [question("COST 1", [])],
  tone: [{ title: "A conversation", text: "Not an audit." }],
  unqualified: ["Nobody can speak for cost."],
}

it("lists what to bring once, with every question it helps with, and only people who are asked something", () => {
  const pack = preparationPack(input)
  expect(pack.people.map(({ name }) => name)).toEqual(["Ada"])
  expect(pack.people[0]?.bring).toEqual([
    { what: "Diagram", labels: ["SEC 1", "SEC 2"] },
    { what: "Policy", labels: ["SEC 2"] },
  ])
})

it("names every question once as Markdown, and what nobody is asked", () => {
  const text = preparationMarkdown(preparationPack(input))
  for (const label of ["SEC 1", "SEC 2", "COST 1"])
    expect(text.split(`- **${label}** Is \\*${label}\\*`)).toHaveLength(2)
  expect(text).toContain("Tuesday, 1 December 2026, 13:00 UTC")
  expect(text).toContain("- Diagram (SEC 1, SEC 2)")
  expect(text).toContain("## Nobody is asked these yet")
  expect(text).not.toContain("About what")
})
