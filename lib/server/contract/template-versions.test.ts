import { describe, expect, test } from "vitest"
import { contract, lensText, refusal, refusals, workloadInput } from "@/lib/server/testing/contract"
import { contractLenses } from "@/lib/server/testing/contract-lenses"

const api = await contract()
const ours = await api.workspace("Ours")
const lead = await api.caller(ours, "ADMIN")
const viewer = await api.caller(ours, "VIEWER")

const FRAMEWORK = "wellarchitected"

let made = 0
function input(more: Record<string, unknown> = {}) {
  made += 1
  return { TemplateName: `Template ${made}`, Description: "Made by a test", Lenses: [FRAMEWORK], ...more }
}

async function newTemplate(more: Record<string, unknown> = {}): Promise<string> {
  return (await lead.wa.createReviewTemplate(input(more))).TemplateArn ?? ""
}

const { published: newLens } = contractLenses(lead)

/** A version without the second question of each pillar and without the choice read_logs. */
async function publishSecond(LensAlias: string, name: string, IsMajorVersion: boolean) {
  const JSONString = lensText(name, (json) => {
    for (const pillar of json.pillars) {
      pillar.questions = pillar.questions.slice(0, 1)
      for (const question of pillar.questions) {
        question.choices = question.choices.filter((choice) => choice.id !== "read_logs")
        question.riskRules = [
          { condition: "keep_logs", risk: "NO_RISK" },
          { condition: "default", risk: "HIGH_RISK" },
        ]
      }
    }
  })
  await lead.wa.importLens({ LensAlias, JSONString })
  await lead.wa.createLensVersion({ LensAlias, LensVersion: "2.0", IsMajorVersion })
}

describe("a newer version of the lens", () => {
  test("waits for an upgrade, keeps what fits, and the template cannot be used before", async () => {
    const lens = await newLens("Grows")
    const TemplateArn = await newTemplate({ Lenses: [lens] })
    const review = { TemplateArn, LensAlias: lens }
    for (const QuestionId of ["security_1", "security_2"]) {
      const SelectedChoices = ["keep_logs", "read_logs"]
      await lead.wa.updateReviewTemplateAnswer({ ...review, QuestionId, SelectedChoices, Notes: QuestionId })
    }
    await publishSecond(lens, "Grows", true)
    const status = async () => (await viewer.wa.getReviewTemplate({ TemplateArn })).ReviewTemplate
    expect(await status()).toMatchObject({ UpdateStatus: "LENS_NOT_CURRENT" })
    expect((await viewer.wa.getReviewTemplateLensReview(review)).LensReview?.LensStatus).toBe("NOT_CURRENT")
    const early = await refusal(lead.wa.createWorkload(workloadInput({ ReviewTemplateArns: [TemplateArn] })))
    expect(early).toMatchObject({ name: "ConflictException", ResourceType: "ReviewTemplate" })
    const upgrade = { ...review, ClientRequestToken: "up" }
    await lead.wa.upgradeReviewTemplateLensReview(upgrade)
    await lead.wa.upgradeReviewTemplateLensReview(upgrade)
    expect(await status()).toMatchObject({ UpdateStatus: "CURRENT", QuestionCounts: { UNANSWERED: 1, ANSWERED: 1 } })
    const { Answer } = await viewer.wa.getReviewTemplateAnswer({ ...review, QuestionId: "security_1" })
    expect(Answer).toMatchObject({ SelectedChoices: ["keep_logs"], Notes: "security_1" })
    const gone = await refusal(viewer.wa.getReviewTemplateAnswer({ ...review, QuestionId: "security_2" }))
    expect(gone).toMatchObject({ name: "ValidationException" })
    const { WorkloadId } = await lead.wa.createWorkload(workloadInput({ ReviewTemplateArns: [TemplateArn] }))
    const { Workload } = await viewer.wa.getWorkload({ WorkloadId })
    expect(Workload?.RiskCounts).toEqual({ UNANSWERED: 5, HIGH: 0, MEDIUM: 0, NONE: 1, NOT_APPLICABLE: 0 })
  })

  test("comes by itself when it is a minor one", async () => {
    const lens = await newLens("Grows a little")
    const TemplateArn = await newTemplate({ Lenses: [lens] })
    const review = { TemplateArn, LensAlias: lens }
    await lead.wa.updateReviewTemplateAnswer({ ...review, QuestionId: "security_2", Notes: "goes" })
    await publishSecond(lens, "Grows a little", false)
    const { LensReview } = await viewer.wa.getReviewTemplateLensReview(review)
    expect(LensReview).toMatchObject({ LensVersion: "2.0", LensStatus: "CURRENT", QuestionCounts: { UNANSWERED: 2 } })
  })

  test("never comes when the lens was deleted", async () => {
    const lens = await newLens("Goes away")
    const TemplateArn = await newTemplate({ Lenses: [lens] })
    await lead.wa.deleteLens({ LensAlias: lens, LensStatus: "ALL" })
    const { LensReview } = await viewer.wa.getReviewTemplateLensReview({ TemplateArn, LensAlias: lens })
    expect(LensReview?.LensStatus).toBe("DELETED")
    const refused = await refusals([
      lead.wa.upgradeReviewTemplateLensReview({ TemplateArn, LensAlias: lens }),
      lead.wa.createWorkload(workloadInput({ ReviewTemplateArns: [TemplateArn] })),
    ])
    expect(refused.map((one) => one.status)).toEqual([400, 409])
  })
})
