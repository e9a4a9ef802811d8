import { renderToStaticMarkup as html } from "react-dom/server"
import { expect, it } from "vitest"
import { questionWith } from "@/lib/lens/example"
import { resultWith } from "@/lib/live/view-example"
import { Reveal } from "./reveal"
import { StageReveal } from "./stage-reveal"

const question = questionWith("a b q_no", ["a && b", "NO_RISK"], ["default", "HIGH_RISK"])

it("a round without votes is called that and never one mind, on the screen and on the wall", () => {
  const result = resultWith({ voters: 0 })
  const screens = [
    html(<Reveal question={question} rounds={[{ number: 1, done: 0, of: 2, result }]} />),
    html(<StageReveal question={question} result={result} settled={null} />),
  ]
  for (const screen of screens) {
    expect(screen).toContain("No votes:")
    expect(screen).not.toContain("One mind")
  }
})
