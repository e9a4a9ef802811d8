import { WellArchitected } from "@aws-sdk/client-wellarchitected"
import { expect, test } from "../fixtures"

/**
 * A whole review through the real SDK against the real server: ARNs in paths, queries with blanks and signatures go
 * through the web framework here. What each operation does is proved in lib/server/contract.
 */
test("a review from its first workload to its last share", async ({ page, owner: _, workspace, baseURL }) => {
  test.setTimeout(180_000)
  await page.goto("/settings/access-keys")
  await page.getByRole("button", { name: "New access key" }).click()
  await page.getByLabel("Name").fill("A script")
  await page.getByRole("button", { name: "Create key" }).click()
  const value = (label: string) => page.getByRole("dialog").getByLabel(label).inputValue()
  const credentials = {
    accessKeyId: await value("Access key ID"),
    secretAccessKey: await value("Secret access key"),
  }
  const wa = new WellArchitected({ endpoint: `${baseURL}/api/aws`, region: "eu-central-1", credentials })

  const { WorkloadId, WorkloadArn } = await wa.createWorkload({
    ...{ WorkloadName: "Checkout (üb*er)", Description: "Takes the orders", Environment: "PRODUCTION" },
    ...{ ReviewOwner: "Ada", AwsRegions: ["eu-central-1"], Lenses: ["serverless"], Tags: { team: "tills" } },
  })
  const at = { WorkloadId, LensAlias: "wellarchitected" }
  const { AnswerSummaries = [], NextToken } = await wa.listAnswers({ ...at, MaxResults: 50 })
  const rest = await wa.listAnswers({ ...at, MaxResults: 50, NextToken })
  const questions = [...AnswerSummaries, ...(rest.AnswerSummaries ?? [])]
  expect(questions).toHaveLength(57)
  for (const { QuestionId, Choices = [] } of questions) {
    const SelectedChoices = Choices.slice(0, 1).flatMap(({ ChoiceId }) => ChoiceId ?? [])
    const { Answer } = await wa.updateAnswer({ ...at, QuestionId, SelectedChoices, Notes: "by the script" })
    expect(Answer?.Risk).not.toBe("UNANSWERED")
  }
  const { MilestoneNumber } = await wa.createMilestone({ WorkloadId, MilestoneName: "By the script" })
  expect(MilestoneNumber).toBe(1)
  expect((await wa.listLensReviewImprovements(at)).ImprovementSummaries?.length).toBeGreaterThan(0)
  const report = await wa.getLensReviewReport({ ...at, MilestoneNumber })
  expect(
    Buffer.from(report.LensReviewReport?.Base64String ?? "", "base64")
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-")
  const { Metrics } = await wa.getConsolidatedReport({ Format: "JSON", IncludeSharedResources: false })
  expect(Metrics).toMatchObject([{ WorkloadId, LensesAppliedCount: 2 }])
  const pdf = await wa.getConsolidatedReport({ Format: "PDF" })
  expect(
    Buffer.from(pdf.Base64String ?? "", "base64")
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-")

  const { LensJSON = "" } = await wa.exportLens({ LensAlias: "saas" })
  const JSONString = JSON.stringify({ ...JSON.parse(LensJSON), name: "Our own SaaS" })
  const { LensArn: LensAlias = "" } = await wa.importLens({ JSONString })
  await wa.createLensVersion({ LensAlias, LensVersion: "1.0", IsMajorVersion: true })
  expect((await wa.getLens({ LensAlias })).Lens).toMatchObject({ Name: "Our own SaaS", Owner: workspace.accountId })
  expect((await wa.listLenses({ LensName: "Our own" })).LensSummaries).toMatchObject([{ LensArn: LensAlias }])
  await wa.associateLenses({ WorkloadId, LensAliases: [LensAlias] })
  await wa.tagResource({ WorkloadArn, Tags: { "cost:center": "47 11" } })
  await wa.untagResource({ WorkloadArn, TagKeys: ["team", "not there"] })
  expect((await wa.listTagsForResource({ WorkloadArn })).Tags).toEqual({ "cost:center": "47 11" })
  const shared = { LensAlias, SharedWith: "123456789012" }
  const { ShareId } = await wa.createLensShare(shared)
  expect((await wa.listLensShares({ LensAlias, SharedWithPrefix: "1234" })).LensShareSummaries).toHaveLength(1)
  await wa.deleteLensShare({ LensAlias, ShareId })
  await wa.deleteLens({ LensAlias, LensStatus: "ALL" })
  await wa.deleteWorkload({ WorkloadId })
  await expect(wa.getWorkload({ WorkloadId })).rejects.toMatchObject({ name: "ResourceNotFoundException" })
  wa.destroy()

  const described = await page.request.get("/api/openapi.json")
  expect(Object.keys((await described.json()).paths)).toContain("/api/aws/workloads/{WorkloadId}")
})
