import { expect, it } from "vitest"
import { checkLens } from "./check"
import { diffLenses } from "./diff"
import { diffInWords } from "./diff-words"
import { type LensJson, lensJson } from "./example"

function words(change: (json: LensJson) => void): string[] {
  const json = lensJson()
  change(json)
  const before = checkLens(JSON.stringify(lensJson())).lens
  const after = checkLens(JSON.stringify(json)).lens
  if (!before || !after) throw new Error("Both lenses can be read")
  return diffInWords(before, after, diffLenses(before, after))
}

it("says every change in a sentence", () => {
  expect(words(() => {})).toEqual([])
  const lines = words((json) => {
    const [security, operations] = json.pillars
    const [first] = security?.questions ?? []
    if (!security || !operations || !first) throw new Error("The example has them")
    json.name = "Larger lens"
    security.name = "Safety"
    first.title = "How do you know who did which things?"
    delete first.helpfulResource
    first.choices.splice(1, 1, { id: "ask", title: "Ask around", improvementPlan: { displayText: "Do" } })
    first.riskRules.splice(0, 2, { condition: "keep_logs && ask", risk: "NO_RISK" })
    operations.questions.push(...security.questions.splice(1, 1))
    operations.questions.shift()
    json.pillars.push({
      id: "costs",
      name: "Costs",
      questions: [
        {
          ...first,
          id: "costs_1",
          title: "Where does money go?",
          choices: [{ ...first.choices[0], id: "budget", title: "Set budgets" }],
          riskRules: [{ condition: "default", risk: "NO_RISK" }],
        },
      ],
    })
  })
  expect(lines).toEqual([
    "Lens: name changed from “Small lens”",
    "Pillar “Costs” added",
    "Pillar “Safety”: name changed from “Security”",
    "Question “Where does money go?” added to “Costs”",
    "Question “How do you know who did what?” removed from “Operations”",
    "Question “How do you know who did which things?”: title changed from “How do you know who did what?”",
    "Question “How do you know who did which things?”: helpful resource removed",
    "Question “How do you know who did which things?”: practice “Ask around” added",
    "Question “How do you know who did which things?”: practice “Read logs” removed",
    "Question “How do you know who did which things?”: risk rules changed",
    "Question “How do you know who did what?”: moved from “Safety” to “Operations”",
  ])
})
