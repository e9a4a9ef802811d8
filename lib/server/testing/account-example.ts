import type { AwsApi } from "@/lib/server/moves/aws-api"
import { profileAnswers } from "@/lib/server/testing/aws-place"
import { lensText, workloadInput } from "@/lib/server/testing/contract"

/** An account with something of everything: lenses in versions and drafts, answers, notes, milestones, a profile. */
export async function fillAccount(wa: AwsApi): Promise<void> {
  const text = (change: Parameters<typeof lensText>[1]) => ({ JSONString: lensText("House rules", change) })
  const { LensArn: LensAlias = "" } = await wa.importLens(text(() => undefined))
  await wa.createLensVersion({ LensAlias, LensVersion: "1.9", IsMajorVersion: true })
  await wa.importLens({ JSONString: lensText("Only a draft") })
  const { ProfileArn = "" } = await wa.createProfile({
    ...{ ProfileName: "Retail", ProfileDescription: "Shops", ProfileQuestions: profileAnswers("first") },
    Tags: { of: "a profile" },
  })
  await fillTemplate(wa, LensAlias)
  const more = { Lenses: [LensAlias], ProfileArns: [ProfileArn], Tags: { team: "tills" }, Notes: "ünïcode – 漢字 😀" }
  const named = { WorkloadName: "Checkout", IndustryType: "InfoTech", PillarPriorities: ["operations", "security"] }
  const { WorkloadId = "" } = await wa.createWorkload(workloadInput({ ...named, ...more }))
  const at = { WorkloadId, LensAlias }
  const framework = { WorkloadId, LensAlias: "wellarchitected" }
  const PillarNotes = { security: "Ask Sam", operations: "" }
  await wa.updateLensReview({ ...framework, LensNotes: "of the framework", PillarNotes })
  await wa.updateAnswer({
    ...framework,
    QuestionId: "security_1",
    SelectedChoices: ["keep_logs"],
    Notes: "a".repeat(2084),
  })
  await wa.updateAnswer({ ...framework, QuestionId: "security_2", SelectedChoices: ["logs_no", "keep_logs"] })
  await wa.updateAnswer({ ...at, QuestionId: "operations_1", IsApplicable: false, Reason: "OUT_OF_SCOPE" })
  const NOT_APPLICABLE = { Status: "NOT_APPLICABLE", Reason: "BUSINESS_PRIORITIES", Notes: "not this year" } as const
  const ChoiceUpdates = { keep_logs: NOT_APPLICABLE, read_logs: { Status: "SELECTED" } } as const
  await wa.updateAnswer({ ...at, QuestionId: "operations_2", ChoiceUpdates })
  await wa.createMilestone({ WorkloadId, MilestoneName: "First" })
  await wa.importLens({ LensAlias, ...text((json) => json.pillars.pop()) })
  await wa.createLensVersion({ LensAlias, LensVersion: "1.10", IsMajorVersion: true })
  await wa.updateAnswer({ ...at, QuestionId: "security_1", Notes: "before the upgrade" })
  await wa.upgradeLensReview({ ...at, MilestoneName: "Before 1.10" })
  await wa.updateAnswer({ ...at, QuestionId: "security_2", SelectedChoices: ["keep_logs", "read_logs"] })
  await wa.updateWorkload({ WorkloadId, Description: "Takes orders and money", ImprovementStatus: "IN_PROGRESS" })
  await wa.createMilestone({ WorkloadId, MilestoneName: "Third" })
  await wa.updateAnswer({ ...framework, QuestionId: "security_1", SelectedChoices: [], Notes: "" })
  await wa.disassociateLenses({ WorkloadId, LensAliases: [LensAlias] })
  await wa.importLens({ LensAlias, ...text((json) => json.pillars.shift()) })

  const old = await wa.createWorkload(workloadInput({ WorkloadName: "Ledger", Lenses: [LensAlias] }))
  await wa.updateAnswer({ WorkloadId: old.WorkloadId, LensAlias, QuestionId: "security_1", Notes: "only a note" })
  await wa.createWorkload(workloadInput({ WorkloadName: "Untouched" }))
}

async function fillTemplate(wa: AwsApi, lens: string): Promise<void> {
  const made = { TemplateName: "On our platform", Description: "Whatever runs there", Notes: "Ask first" }
  const { TemplateArn = "" } = await wa.createReviewTemplate({ ...made, Lenses: ["wellarchitected", lens] })
  const at = { TemplateArn, LensAlias: "wellarchitected" }
  await wa.updateReviewTemplateLensReview({ ...at, LensNotes: "for all", PillarNotes: { security: "Sam" } })
  await wa.updateReviewTemplateAnswer({
    ...at,
    QuestionId: "security_1",
    SelectedChoices: ["keep_logs"],
    Notes: "ours",
  })
  await wa.updateReviewTemplateAnswer({ ...at, QuestionId: "operations_1", IsApplicable: false, Reason: "OTHER" })
}
