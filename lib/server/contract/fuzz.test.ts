import fc from "fast-check"
import { afterAll, beforeAll, expect, test } from "vitest"
import { MODEL_OPERATIONS } from "@/lib/aws/model/operations"
import { updateAnswer } from "@/lib/server/answers"
import { type AwsPlace, makeAwsPlace } from "@/lib/server/testing/aws-place"
import { type Caller, contract, lensText } from "@/lib/server/testing/contract"
import { type Known, type RandomRequest, requestsFor } from "@/lib/server/testing/requests"
import { updateWorkload } from "@/lib/server/workloads"
import { buildReportWorker } from "@/scripts/build.mjs"

/**
 * Random requests to every operation, by somebody who may do everything in a workspace of their own and nothing in
 * another: never a failure of ours, never too long, never a word of the other workspace, never a change of it. Every
 * answer is held against the service model, too.
 */

const RUNS = Number(process.env.FUZZ_RUNS ?? 20)
const SECRET = "marzipan"

const api = await contract()
const ours = await api.workspace("Ours")
const theirs = await api.workspace(`Theirs ${SECRET}`)
const owner = await api.caller(ours, "OWNER")
const victim = await api.caller(theirs, "OWNER")
const readers = await api.caller(await api.workspace("Readers"), "OWNER")
const contributors = await api.caller(await api.workspace("Contributors"), "OWNER")

const succeeded = new Set<string>()
let known: Known
let before: string

async function makePlace(of: Caller): Promise<AwsPlace> {
  return makeAwsPlace(of, { readers, contributors, other: readers })
}

/** Everything of the other workspace. */
async function theirRows(): Promise<string> {
  const where = { workspaceId: theirs.id }
  const { db } = api
  const rows = await Promise.all([
    db.workload.findMany({
      where,
      orderBy: { id: "asc" },
      include: { reviews: { include: { answers: true } }, milestones: true },
    }),
    db.lens.findMany({ where, orderBy: { id: "asc" }, include: { versions: true } }),
    db.profile.findMany({ where, orderBy: { id: "asc" }, include: { versions: true } }),
    db.reviewTemplate.findMany({ where, orderBy: { id: "asc" }, include: { lenses: { include: { answers: true } } } }),
    db.share.findMany({ where, orderBy: { id: "asc" } }),
    db.workspace.findMany({ where: { id: theirs.id } }),
  ])
  return JSON.stringify(rows)
}

beforeAll(async () => {
  await buildReportWorker()
  const [mine, other] = [await makePlace(owner), await makePlace(victim)]
  const { WorkloadId, LensAlias } = other
  await updateWorkload(victim.ctx, { WorkloadId, WorkloadName: `Workload of ${SECRET}`, Notes: SECRET })
  await updateAnswer(victim.ctx, { WorkloadId, LensAlias, QuestionId: "security_1", Notes: SECRET })
  const both = (pick: (place: AwsPlace) => string) => [pick(mine), pick(mine), pick(mine), pick(other)]
  known = {
    WorkloadId: [...both((one) => one.WorkloadId), "0".repeat(32)],
    WorkloadArn: [...both((one) => one.WorkloadArn), mine.LensAlias, mine.ProfileArn, mine.TemplateArn],
    LensAlias: [...both((one) => one.LensAlias), "wellarchitected", "serverless"],
    LensArn: [...both((one) => one.LensAlias), "arn:aws:wellarchitected::aws:lens/wellarchitected"],
    LensAliases: [[mine.LensAlias], [other.LensAlias], ["wellarchitected", mine.LensAlias], []],
    Lenses: [[], [mine.LensAlias], [other.LensAlias], ["wellarchitected"]],
    LensesToAssociate: [["wellarchitected"], [other.LensAlias]],
    LensesToDisassociate: [[mine.LensAlias], [other.LensAlias]],
    ProfileArn: both((one) => one.ProfileArn),
    ProfileArns: [[mine.ProfileArn], [other.ProfileArn], []],
    TemplateArn: both((one) => one.TemplateArn),
    ReviewTemplateArns: [[mine.TemplateArn], [other.TemplateArn], []],
    ResourceArn: both((one) => one.TemplateArn),
    ShareId: [mine.workloadShare, mine.lensShare, mine.profileShare, mine.templateShare, other.workloadShare],
    ShareInvitationId: [mine.invitation, other.invitation, other.workloadShare],
    SharedWith: [theirs.accountId, ours.accountId, "555555555555", `arn:aws:iam::${theirs.accountId}:user/x`],
    MilestoneNumber: [1, 2, 100],
    PillarId: ["security", "operations", "cost"],
    QuestionId: ["security_1", "operations_2", "nonsense"],
    ChoiceId: ["keep_logs", "logs_no", "nonsense"],
    SelectedChoices: [["keep_logs"], ["read_logs", "logs_no"], []],
    ChoiceUpdates: [{ keep_logs: { Status: "SELECTED" } }, { read_logs: { Status: "NOT_APPLICABLE" } }, { x: {} }],
    PillarNotes: [{ security: "x" }, { nonsense: "x" }],
    LensVersion: ["1.0", "2.0", "3.0", "DRAFT"],
    JSONString: [lensText("Fuzz"), lensText("Fuzz a\u0000b \ud800"), lensText(""), "{}", "[]"],
    ProfileQuestions: [[{ QuestionId: "stage", SelectedChoiceIds: ["live"] }], []],
    Environment: ["PRODUCTION", "PREPRODUCTION"],
    AwsRegions: [["eu-central-1"]],
    ReviewOwner: ["Somebody"],
    Tags: [{ team: "x" }, {}],
    Format: ["JSON"],
  }
  before = await theirRows()
}, 60_000)

afterAll(async () => {
  expect(await theirRows()).toBe(before)
})

async function send({ method, path, body }: RandomRequest): Promise<{ status: number; text: string }> {
  const { accessKeyId, secretAccessKey } = owner.key
  const response = await fetch(api.endpoint + path, {
    method,
    headers: { authorization: `Bearer ${accessKeyId}.${secretAccessKey}` },
    signal: AbortSignal.timeout(15_000),
    ...(body !== null && { body }),
  })
  return { status: response.status, text: await response.text() }
}

const TAKES_AWAY = /^(Delete|Disassociate|Untag)/

/** What takes things away comes last, so that there is something to work on. */
const ordered = [
  ...MODEL_OPERATIONS.filter(({ name }) => !TAKES_AWAY.test(name)),
  ...MODEL_OPERATIONS.filter(({ name }) => TAKES_AWAY.test(name)),
]

test.each(ordered.map((operation) => [operation.name, operation] as const))(
  "%s",
  async (_, operation) => {
    await fc.assert(
      fc.asyncProperty(requestsFor(operation, known), async (request) => {
        const { status, text } = await send(request)
        expect(status).toBeLessThan(500)
        if (status === 200) succeeded.add(operation.name)
        expect(text).not.toContain(SECRET)
      }),
      { numRuns: RUNS },
    )
  },
  120_000,
)

test("the fuzz reaches the depths: most operations succeeded at least once", () => {
  const never = ordered.map(({ name }) => name).filter((name) => !succeeded.has(name))
  expect(never.length, never.join(", ")).toBeLessThan(ordered.length / 3)
})
