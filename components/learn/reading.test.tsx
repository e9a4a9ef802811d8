import { readFileSync } from "node:fs"
import { renderToStaticMarkup } from "react-dom/server"
import { describe, expect, test } from "vitest"
import { checkLens } from "@/lib/lens/check"
import { allQuestions } from "@/lib/lens/model"
import { lensRendition } from "@/lib/report/lens-rendition"
import LearnPanel from "./learn-panel"
import { learnPath } from "./learn-path"
import { neighborsOf } from "./question-pager"
import { QuestionReading } from "./question-reading"

const { lens } = checkLens(readFileSync(new URL("../../lenses/serverless.json", import.meta.url), "utf8"))
if (!lens) throw new Error("the lens has errors")
const rendition = lensRendition(lens, "1.0")
const questions = rendition.pillars.flatMap((pillar) => pillar.questions)
const plain = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")

describe("the reading view", () => {
  test("says everything that the lens says about a question", () => {
    for (const question of questions) {
      const read = plain(
        renderToStaticMarkup(<QuestionReading question={question} lensKey="serverless" related={[]} hasAnchors />),
      )
      const { texts, prompt, failureQuestion, evidence, practices, rules } = question
      const steps = practices.flatMap(({ plan }) => plan.flatMap((text) => text.split("\n")))
      const said = [
        ...[...texts, prompt, failureQuestion, ...evidence, ...rules.map((rule) => rule.words)],
        ...practices.flatMap(({ title, help }) => [title, ...help]),
        ...steps.map((step) => step.replace(/^\d+\. /, "")),
      ]
      expect(said.filter((text) => !read.includes(text))).toEqual([])
    }
  })

  test("every practice can be linked to", () => {
    for (const question of questions) {
      const markup = renderToStaticMarkup(
        <QuestionReading question={question} lensKey="serverless" related={[]} hasAnchors />,
      )
      for (const { id } of question.practices) expect(markup).toContain(`<article id="${id}"`)
    }
  })
})

test("beside an answer the same content brings no ids, so that it can't meet those of the page", () => {
  const [question] = allQuestions(lens)
  if (!question) throw new Error("the lens is empty")
  const panel = renderToStaticMarkup(<LearnPanel question={question} label="OPS 1" href={null} />)
  expect(panel).not.toMatch(/ id="/)
  expect(plain(panel)).toContain(question.title)
  expect(plain(panel)).toContain(question.choices[0]?.title)
})

test("one can walk through the whole lens, forward and back", () => {
  const walked: string[] = []
  let id = questions[0]?.id
  while (id !== undefined) {
    walked.push(id)
    const { next, previous } = neighborsOf("serverless", rendition, id)
    expect(previous?.href.split("/").at(-1)).toBe(walked.at(-2))
    id = next?.href.split("/").at(-1)
  }
  expect(walked).toEqual(questions.map((question) => question.id))
})

test("addresses hold what ids hold", () => {
  expect(learnPath({ lensKey: "a" })).toBe("/learn/a")
  const place = { lensKey: "a", pillarId: "b/c", questionId: "d e", practiceId: "f" }
  expect(learnPath(place)).toBe("/learn/a/b%2Fc/d%20e#f")
  expect(learnPath({ ...place, questionId: "", practiceId: "" })).toBe("/learn/a/b%2Fc")
})
