import * as sdk from "@aws-sdk/client-wellarchitected"
import { beforeAll, describe, expect, test } from "vitest"
import { MODEL_OPERATIONS } from "@/lib/aws/model/operations"
import { revokeAccessKey } from "@/lib/server/access-keys"
import { AWS_OPERATIONS } from "@/lib/server/operations-aws"
import { AWS_INPUTS, type AwsPlace, makeAwsPlace, ONCE } from "@/lib/server/testing/aws-place"
import { type Caller, contract, refusal } from "@/lib/server/testing/contract"
import { buildReportWorker } from "@/scripts/build.mjs"

/**
 * Who may call what, over HTTP and with real signatures: the list of operations is the list of tests. A column each for
 * a stranger (owner of another workspace), viewer, contributor, review lead, lens author and owner of the workspace, and
 * the owners of two workspaces that everything is shared with, READONLY and as CONTRIBUTOR.
 *
 * y: it works · d: denied (403) · n: not found (404) · v: the request itself cannot be (400)
 */
const EXPECTED: Record<string, string> = {
  //                               str vie con lea aut own REA CON
  CreateWorkload: "                 y   d   d   y   d   y   y   y",
  GetWorkload: "                    n   y   y   y   y   y   y   y",
  UpdateWorkload: "                 n   d   d   y   d   y   d   d",
  DeleteWorkload: "                 n   d   d   y   d   y   d   d",
  ListWorkloads: "                  y   y   y   y   y   y   y   y",
  AssociateLenses: "                n   d   d   y   d   y   d   d",
  DisassociateLenses: "             n   d   d   y   d   y   d   d",
  AssociateProfiles: "              n   d   d   y   d   y   d   d",
  DisassociateProfiles: "           n   d   d   y   d   y   d   d",
  ListLensReviews: "                n   y   y   y   y   y   y   y",
  GetLensReview: "                  n   y   y   y   y   y   y   y",
  UpdateLensReview: "               n   d   y   y   y   y   d   d",
  GetLensReviewReport: "            n   y   y   y   y   y   y   y",
  UpgradeLensReview: "              n   d   d   y   d   y   d   d",
  ListAnswers: "                    n   y   y   y   y   y   y   y",
  GetAnswer: "                      n   y   y   y   y   y   y   y",
  UpdateAnswer: "                   n   d   y   y   y   y   d   y",
  ListLensReviewImprovements: "     n   y   y   y   y   y   y   y",
  CreateMilestone: "                n   d   d   y   d   y   d   d",
  GetMilestone: "                   n   y   y   y   y   y   y   y",
  ListMilestones: "                 n   y   y   y   y   y   y   y",
  ListLenses: "                     y   y   y   y   y   y   y   y",
  GetLens: "                        n   y   y   y   y   y   y   y",
  ImportLens: "                     y   d   d   d   y   y   y   y",
  ExportLens: "                     n   y   y   y   y   y   d   d",
  CreateLensVersion: "              n   d   d   d   y   y   d   d",
  GetLensVersionDifference: "       n   y   y   y   y   y   y   y",
  DeleteLens: "                     n   d   d   d   y   y   d   d",
  CreateLensShare: "                n   d   d   d   y   y   d   d",
  ListLensShares: "                 n   d   d   d   y   y   d   d",
  DeleteLensShare: "                n   d   d   d   y   y   d   d",
  CreateWorkloadShare: "            n   d   d   y   d   y   d   d",
  ListWorkloadShares: "             n   d   d   y   d   y   d   d",
  UpdateWorkloadShare: "            n   d   d   y   d   y   d   d",
  DeleteWorkloadShare: "            n   d   d   y   d   y   d   d",
  ListShareInvitations: "           y   y   y   y   y   y   y   y",
  UpdateShareInvitation: "          n   d   d   y   y   y   n   n",
  GetProfileTemplate: "             y   y   y   y   y   y   y   y",
  CreateProfile: "                  y   d   d   y   y   y   y   y",
  GetProfile: "                     n   y   y   y   y   y   y   y",
  UpdateProfile: "                  n   d   d   y   y   y   d   d",
  DeleteProfile: "                  n   d   d   y   y   y   d   d",
  ListProfiles: "                   y   y   y   y   y   y   y   y",
  CreateProfileShare: "             n   d   d   y   y   y   d   d",
  ListProfileShares: "              n   d   d   y   y   y   d   d",
  DeleteProfileShare: "             n   d   d   y   y   y   d   d",
  UpgradeProfileVersion: "          n   d   d   y   d   y   d   d",
  ListProfileNotifications: "       y   y   y   y   y   y   y   y",
  CreateReviewTemplate: "           y   d   d   y   y   y   y   y",
  GetReviewTemplate: "              n   y   y   y   y   y   y   y",
  UpdateReviewTemplate: "           n   d   d   y   y   y   d   d",
  DeleteReviewTemplate: "           n   d   d   y   y   y   d   d",
  ListReviewTemplates: "            y   y   y   y   y   y   y   y",
  GetReviewTemplateLensReview: "    n   y   y   y   y   y   y   y",
  UpdateReviewTemplateLensReview: " n   d   d   y   y   y   d   d",
  UpgradeReviewTemplateLensReview: "n   d   d   y   y   y   d   d",
  ListReviewTemplateAnswers: "      n   y   y   y   y   y   y   y",
  GetReviewTemplateAnswer: "        n   y   y   y   y   y   y   y",
  UpdateReviewTemplateAnswer: "     n   d   d   y   y   y   d   d",
  CreateTemplateShare: "            n   d   d   y   y   y   d   d",
  ListTemplateShares: "             n   d   d   y   y   y   d   d",
  DeleteTemplateShare: "            n   d   d   y   y   y   d   d",
  TagResource: "                    n   d   d   y   d   y   d   d",
  UntagResource: "                  n   d   d   y   d   y   d   d",
  ListTagsForResource: "            n   y   y   y   y   y   y   y",
  GetConsolidatedReport: "          y   y   y   y   y   y   y   y",
  ListNotifications: "              y   y   y   y   y   y   y   y",
  ListCheckSummaries: "             n   y   y   y   y   y   y   y",
  ListCheckDetails: "               n   y   y   y   y   y   y   y",
  GetGlobalSettings: "              y   y   y   y   y   y   y   y",
  UpdateGlobalSettings: "           y   d   d   d   d   y   y   y",
  UpdateIntegration: "              n   d   d   v   d   v   d   d",
}
const LETTERS: Record<number, string> = { 400: "v", 403: "d", 404: "n" }

const api = await contract()
const ours = await api.workspace("Ours")
const stranger = await api.caller(await api.workspace("Strangers"), "OWNER")
const owner = await api.caller(ours, "OWNER")
const readers = await api.caller(await api.workspace("Readers"), "OWNER")
const contributors = await api.caller(await api.workspace("Contributors"), "OWNER")
const callers: Caller[] = [
  stranger,
  await api.caller(ours, "VIEWER"),
  await api.caller(ours, "CONTRIBUTOR"),
  await api.caller(ours, "REVIEW_LEAD"),
  await api.caller(ours, "LENS_AUTHOR"),
  owner,
  readers,
  contributors,
]

const makePlace = () => makeAwsPlace(owner, { readers, contributors, other: stranger })
/** What can be done more than once is tried here. */
let place: AwsPlace

beforeAll(async () => {
  await buildReportWorker()
  place = await makePlace()
})

const commands = sdk as unknown as Record<string, new (input: object) => Parameters<typeof owner.wa.send>[0]>

function call(wa: Caller["wa"], name: string, at: AwsPlace): Promise<unknown> {
  const Command = commands[`${name}Command`]
  const input = AWS_INPUTS[name]
  if (!Command || !input) throw new Error(`no ${name}`)
  return wa.send(new Command(input(at)))
}

async function verdict(wa: Caller["wa"], name: string, at: AwsPlace): Promise<string> {
  const { status, name: error, message } = await refusal(call(wa, name, at))
  if (error === "nothing was refused") return "y"
  return LETTERS[Number(status)] ?? `${status} ${error} ${message}`
}

test("every operation of the service is served, with its method and path, and has a row and an input", () => {
  const served = AWS_OPERATIONS.map(({ name, method, path }) => `${name} ${method} ${path}`)
  expect(served.sort()).toEqual(MODEL_OPERATIONS.map(({ name, method, path }) => `${name} ${method} ${path}`).sort())
  const names = MODEL_OPERATIONS.map(({ name }) => name).sort()
  expect(Object.keys(EXPECTED).sort()).toEqual(names)
  expect(Object.keys(AWS_INPUTS).sort()).toEqual(names)
})

test.each(Object.entries(EXPECTED))(
  "%s",
  async (name, row) => {
    const expected = row.trim().split(/ +/)
    const found: string[] = []
    for (const [at, caller] of callers.entries()) {
      const isLast = expected[at] === "y" && ONCE.test(name)
      found.push(await verdict(caller.wa, name, isLast ? await makePlace() : place))
    }
    expect(found.join(" ")).toBe(expected.join(" "))
  },
  120_000,
)

describe("nobody", () => {
  test("with a key that was revoked may do anything", async () => {
    const leaver = await api.caller(ours, "OWNER")
    await leaver.wa.listWorkloads({})
    await revokeAccessKey(leaver.ctx, { accessKeyId: leaver.key.accessKeyId })
    for (const { name } of MODEL_OPERATIONS) expect(await verdict(leaver.wa, name, place), name).toBe("d")
  })

  test("without a signature is told more than to sign in, whatever is asked", async () => {
    for (const { method, path } of MODEL_OPERATIONS) {
      const url = api.endpoint + path.replaceAll(/\{\w+\}/g, place.WorkloadId)
      const response = await fetch(url, { method, ...(method !== "GET" && { body: "{}" }) })
      expect(response.status, `${method} ${path}`).toBe(401)
    }
  })
})
