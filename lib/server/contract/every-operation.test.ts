import { beforeAll, describe, expect, test } from "vitest"
import { MODEL_OPERATIONS, type ModelOperation } from "@/lib/aws/model/operations"
import { callByName, inputFor, makePlaces } from "@/lib/server/testing/any-operation"
import { type AwsPlace, ONCE } from "@/lib/server/testing/aws-place"
import { allPages, contract, refusal, refusals } from "@/lib/server/testing/contract"
import { buildReportWorker } from "@/scripts/build.mjs"

/** What holds for every operation that has such a member; the list of operations is the list of tests. */
const { owner, stranger, make } = await makePlaces(await contract())
let place: AwsPlace
let second: AwsPlace

beforeAll(async () => {
  await buildReportWorker()
  place = await make()
  second = await make()
})

const having = (member: string) =>
  MODEL_OPERATIONS.filter(({ input }) => input.some((one) => one.name === member)).map((one) => ({ ...one }))

describe("a request that is repeated with its token", () => {
  // It answers that Jira is not configured, each time.
  const operations = having("ClientRequestToken").filter(({ name }) => name !== "UpdateIntegration")

  test.each(operations)("$name: is done once; the token is good for nothing else", async ({ name }) => {
    const at = ONCE.test(name) ? await make() : place
    const input = { ...inputFor(name, at), ClientRequestToken: `again ${name}` }
    const first = await callByName(owner.wa, name, input)
    const { $metadata: _, ...again } = (await callByName(owner.wa, name, input)) as { $metadata?: unknown }
    expect(first).toMatchObject(again)
    const other = { ...inputFor(name, second), ClientRequestToken: input.ClientRequestToken }
    const refused = await refusal(callByName(owner.wa, name, other))
    expect(refused).toMatchObject({ name: "ConflictException", ResourceType: "ClientRequestToken" })
  })
})

describe("a list", () => {
  const rowsOf = ({ output }: ModelOperation) =>
    (output ?? []).find(({ name }) => /Summaries$|Templates$|Metrics$|Details$/.test(name))?.name ?? ""

  test.each(having("NextToken"))("$name: one row at a time or many, it is the same list", async (operation) => {
    const { name, input } = operation
    const most = input.find((one) => one.name === "MaxResults")?.shape.replace("PageSize", "") ?? "50"
    const read = (size: number) =>
      allPages(
        (page) => callByName(owner.wa, name, { ...inputFor(name, place), ...page }) as Promise<{ NextToken?: string }>,
        (output) => (output as Record<string, unknown[]>)[rowsOf(operation)],
        size,
      )
    expect(await read(1)).toEqual(await read(Number(most)))
  })

  test.each(having("NextToken"))("$name: goes on only with a token of its own", async ({ name }) => {
    const at = inputFor(name, place)
    const ask = (NextToken: string) => callByName(owner.wa, name, { ...at, NextToken })
    for (const one of await refusals([ask("AAAA"), ask("no token!"), ask("A".repeat(200))])) {
      expect(one).toMatchObject({ name: "ValidationException", status: 400 })
    }
    const { NextToken = "" } = (await callByName(owner.wa, name, { ...at, MaxResults: 1 })) as { NextToken?: string }
    if (NextToken === "") return
    const [carried, changed] = await refusals([
      callByName(stranger.wa, name, { ...at, NextToken }),
      ask(`${NextToken.startsWith("A") ? "B" : "A"}${NextToken.slice(1)}`),
    ])
    expect([400, 404]).toContain(carried?.status)
    expect(changed).toMatchObject({ name: "ValidationException", status: 400 })
  })
})

describe("what is not there", () => {
  const nobody = "arn:aws:wellarchitected:us-east-1:123456789012"
  const hex = "0123456789abcdef0123456789abcdef"
  const GONE: Record<string, unknown> = {
    WorkloadId: hex,
    LensAlias: `${nobody}:lens/${hex}`,
    ProfileArn: `${nobody}:profile/${hex}`,
    TemplateArn: `${nobody}:review-template/${hex}`,
    ShareId: hex,
    ShareInvitationId: hex,
    WorkloadArn: `${nobody}:workload/${hex}`,
    MilestoneNumber: 99,
    LensVersion: "99.9",
    ProfileVersion: "99",
  }
  const cases = MODEL_OPERATIONS.flatMap(({ name, input }) =>
    input.flatMap((member) => {
      const isName = member.place === "path" || member.name === "MilestoneNumber" || /^Get|^Export/.test(name)
      return isName && member.name in GONE ? [{ name, member: member.name }] : []
    }),
  )

  test.each(cases)("$name: $member is not found", async ({ name, member }) => {
    // The token is a new one each time, so that nothing is remembered.
    const refused = await refusal(callByName(owner.wa, name, { ...inputFor(name, place), [member]: GONE[member] }))
    expect(refused).toMatchObject({ name: "ResourceNotFoundException", status: 404 })
    expect(Object.keys(refused)).toEqual(expect.arrayContaining(["ResourceId", "ResourceType"]))
  })
})
