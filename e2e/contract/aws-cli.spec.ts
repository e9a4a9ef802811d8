import { execFile, spawnSync } from "node:child_process"
import { readFile, writeFile } from "node:fs/promises"
import { promisify } from "node:util"
import { expect, test } from "../fixtures"
import { smallLens } from "../journeys/lens-setup"
import { pdfPages } from "../pdf-text"

const isInstalled = spawnSync("aws", ["--version"]).status === 0
const run = promisify(execFile)

/** How many commands run at once: each starts a process of its own. */
const AT_ONCE = 4

/** A whole review by the commands that scripts run, each a process with nothing but credentials and the endpoint. */
test("a whole review by the AWS CLI", async ({ page, owner: _, baseURL }, info) => {
  test.skip(!isInstalled, "The AWS CLI is not installed here.")
  test.setTimeout(600_000)
  const origin = baseURL ?? ""
  const made = await page.request.post("/api/plumbline/access-keys", { headers: { origin }, data: { name: "The CLI" } })
  const key = await made.json()
  const env = {
    ...process.env,
    ...{ AWS_ACCESS_KEY_ID: key.accessKeyId, AWS_SECRET_ACCESS_KEY: key.secretAccessKey },
    ...{ AWS_DEFAULT_REGION: "eu-central-1", AWS_DEFAULT_OUTPUT: "json", AWS_EC2_METADATA_DISABLED: "true" },
    // Nobody's own settings.
    ...{
      AWS_CONFIG_FILE: info.outputPath("none"),
      AWS_SHARED_CREDENTIALS_FILE: info.outputPath("none"),
      AWS_PAGER: "",
    },
  }
  const aws = async (command: string, options: Record<string, string | string[]> = {}) => {
    const given = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value].flat())
    const args = ["wellarchitected", command, "--endpoint-url", `${origin}/api/aws`, ...given]
    const { stdout } = await run("aws", args, { env, maxBuffer: 1e8 })
    return stdout === "" ? {} : JSON.parse(stdout)
  }

  const { WorkloadId, WorkloadArn } = await aws("create-workload", {
    ...{ "workload-name": "Checkout", description: "Takes the orders", environment: "PRODUCTION" },
    ...{ "review-owner": "Ada", "aws-regions": ["eu-central-1", "us-east-1"], lenses: "serverless" },
    tags: "team=tills,cost:center=47 11",
  })
  const review = { "workload-id": WorkloadId, "lens-alias": "wellarchitected" }
  const first = await aws("list-answers", { ...review, "max-results": "50" })
  const rest = await aws("list-answers", { ...review, "next-token": first.NextToken })
  const questions = [...first.AnswerSummaries, ...rest.AnswerSummaries]
  expect(questions).toHaveLength(57)
  const answer = async ({ QuestionId, Choices }: { QuestionId: string; Choices: { ChoiceId: string }[] }) => {
    const selected = Choices.slice(0, 2).map((choice) => choice.ChoiceId)
    const options = { ...review, "question-id": QuestionId, "selected-choices": selected, notes: "by the CLI – ü" }
    const { Answer } = await aws("update-answer", options)
    expect(Answer).toMatchObject({ QuestionId, SelectedChoices: selected, Notes: "by the CLI – ü" })
  }
  const waiting = [...questions]
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await answer(next)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  const workload = await aws("get-workload", { "workload-id": WorkloadId })
  expect(workload.Workload.RiskCounts.UNANSWERED).toBe(18)

  const milestone = await aws("create-milestone", { "workload-id": WorkloadId, "milestone-name": "By the CLI" })
  expect(milestone.MilestoneNumber).toBe(1)
  const { ImprovementSummaries } = await aws("list-lens-review-improvements", review)
  expect(ImprovementSummaries.length).toBeGreaterThan(40)
  const { LensReviewReport } = await aws("get-lens-review-report", { ...review, "milestone-number": "1" })
  const file = info.outputPath("report.pdf")
  await writeFile(file, Buffer.from(LensReviewReport.Base64String, "base64"))
  expect((await pdfPages(await readFile(file))).join()).toContain("Checkout")
  const consolidated = await aws("get-consolidated-report", { format: "JSON" })
  expect(consolidated.Metrics).toMatchObject([{ WorkloadId, LensesAppliedCount: 2 }])

  const { LensArn } = await aws("import-lens", { "json-string": smallLens("By the CLI") })
  const lens = { "lens-alias": LensArn }
  await aws("create-lens-version", { ...lens, "lens-version": "1.0", "is-major-version": [] })
  await aws("associate-lenses", { "workload-id": WorkloadId, "lens-aliases": LensArn })
  expect((await aws("list-lens-reviews", { "workload-id": WorkloadId })).LensReviewSummaries).toHaveLength(3)
  const share = { "workload-id": WorkloadId, "shared-with": "123456789012", "permission-type": "READONLY" }
  const { ShareId } = await aws("create-workload-share", share)
  await aws("delete-workload-share", { "workload-id": WorkloadId, "share-id": ShareId })
  await aws("untag-resource", { "workload-arn": WorkloadArn, "tag-keys": "team" })
  expect((await aws("list-tags-for-resource", { "workload-arn": WorkloadArn })).Tags).toEqual({
    "cost:center": "47 11",
  })
  await aws("delete-lens", { ...lens, "lens-status": "ALL" })
  await aws("delete-workload", { "workload-id": WorkloadId })
  await expect(aws("get-workload", { "workload-id": WorkloadId })).rejects.toThrow("ResourceNotFoundException")
})
