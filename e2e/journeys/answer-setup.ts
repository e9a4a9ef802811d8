import type { BrowserContext, Page } from "@playwright/test"
import type { Outline, QuestionPage } from "@/lib/review/outline"
import { expect } from "../fixtures"

/** A workload under review, as the screen's own API tells about it. */
export interface Review {
  id: string
  path: string
  /** Question ids in the order they are asked. */
  questions: string[]
  questionPath: (questionId: string) => string
  /** What the server has stored, whatever the page shows. */
  stored: (questionId: string) => Promise<QuestionPage["answer"]>
}

const LENS = "wellarchitected"

/** A new workload with the framework lens, made through the API that the pages use. */
export async function startReview(context: BrowserContext, origin: string): Promise<Review> {
  const data = {
    WorkloadName: "Checkout",
    Description: "The checkout of the shop",
    Environment: "PRODUCTION",
    ReviewOwner: "Rowan Example",
    AwsRegions: ["eu-central-1"],
    Lenses: [LENS],
    ClientRequestToken: crypto.randomUUID(),
  }
  const made = await context.request.post(`${origin}/api/aws/workloads`, { data, headers: { origin } })
  expect(made.status(), await made.text()).toBe(200)
  const { WorkloadId: id } = await made.json()
  const read = async (what: string) =>
    (await context.request.get(`${origin}/api/plumbline/workloads/${id}/reviews/${LENS}/${what}`)).json()
  const outline: Outline = await read("outline")
  return {
    id,
    path: `/workloads/${id}/lenses/${LENS}`,
    questions: outline.pillars.flatMap((pillar) => pillar.questions.map((question) => question.id)),
    questionPath: (questionId) => `/workloads/${id}/lenses/${LENS}/questions/${questionId}`,
    stored: async (questionId) => (await read(`questions/${questionId}`)).answer,
  }
}

/** Ids of the ticked choices, as stored. */
export async function storedTicks(review: Review, questionId: string): Promise<string[]> {
  const { choices } = await review.stored(questionId)
  return Object.entries(choices).flatMap(([id, choice]) => (choice.status === "SELECTED" ? [id] : []))
}

/** Opens a question and waits until the whole review is on this device. */
export async function openWhole(page: Page, path: string): Promise<void> {
  const whole = page.waitForResponse((response) =>
    /\/reviews\/[^/]+\/questions$/.test(new URL(response.url()).pathname),
  )
  await page.goto(path)
  await whole
}

/** The practice with this number; 0 is "none of these". */
export function practice(page: Page, number: number) {
  return page.locator(`[data-practice="${number}"]`)
}

export function notes(page: Page) {
  return page.locator("#answer-notes")
}
