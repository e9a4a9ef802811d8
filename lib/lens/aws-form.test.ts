import { describe, expect, it } from "vitest"
import { toAwsForm } from "./aws-form"

describe("the form for AWS", () => {
  it("is the lens without our additions, wherever they stand, and says what was cut", () => {
    const text = `{
  "x-plumbline": { "designPrinciples": ["Keep it simple"] },
  "name": "Lens",
  "pillars": [
    { "id": "first", "x-plumbline": { "goal": "G" }, "questions": [
      { "id": "one", "choices": [{ "id": "c_1", "x-plumbline": { "effort": "S", "risk": "LOW" } }, {"x-plumbline": {}}] }
    ] }
  ]
}`
    const form = toAwsForm(text)
    expect(JSON.parse(form.text)).toEqual({
      name: "Lens",
      pillars: [{ id: "first", questions: [{ id: "one", choices: [{ id: "c_1" }, {}] }] }],
    })
    expect(form.cut).toEqual(["Lens: designPrinciples", "Pillar first: goal", "Choice c_1: effort, risk", "Choice"])
  })

  it("is the same to the byte when there is nothing to cut", () => {
    const text = '{ "name" : "L\\u00e9ns",\r\n\t"_note": null,"pillars":[ ] }\n'
    expect(toAwsForm(text)).toEqual({ text, cut: [] })
  })
})
