import { beforeAll, expect, test } from "vitest"
import { MODEL_OPERATIONS } from "@/lib/aws/model/operations"
import { callByName, inputFor, makePlaces } from "@/lib/server/testing/any-operation"
import { type AwsPlace, ONCE } from "@/lib/server/testing/aws-place"
import { contract, refusal } from "@/lib/server/testing/contract"
import { type Edge, inside, past } from "@/lib/server/testing/edges"
import { buildReportWorker } from "@/scripts/build.mjs"

/**
 * Every member of every operation's input at the edges that the service's model gives it and one past them. What
 * operations mean by their members is tested by subject, beside this file.
 */

/** Where we are more generous than the model, on purpose. */
const GENEROUS: Record<string, string> = {
  "JSONString: too long": "a lens may have 2 MB here; above AWS's 500 KB it gets a warning",
  "TemplateNamePrefix: a sign": "names of templates come from any script",
}

const { owner, make } = await makePlaces(await contract())
let place: AwsPlace

beforeAll(async () => {
  await buildReportWorker()
  place = await make()
})

async function ask(name: string, member: string, { value }: Edge): Promise<{ status?: number; named: unknown[] }> {
  const input = { ...inputFor(name, place), [member]: value }
  const refused = (await refusal(callByName(owner.wa, name, input))) as { status?: number; Fields?: { Name: string }[] }
  const named = (refused.Fields ?? []).filter((field) => field.Name.startsWith(member))
  return { ...refused, named }
}

test.each(MODEL_OPERATIONS)("$name refuses what is past the edge and says which member it is", async (operation) => {
  const accepted: string[] = []
  for (const member of operation.input) {
    for (const edge of past(member)) {
      // The SDK fills this in.
      if (member.name === "ClientRequestToken" && edge.value === undefined) continue
      const { status, named } = await ask(operation.name, member.name, edge)
      const what = `${member.name}: ${edge.what}`
      if (GENEROUS[what] === undefined && (status !== 400 || named.length === 0)) accepted.push(`${what} – ${status}`)
    }
  }
  expect(accepted).toEqual([])
})

const repeatable = MODEL_OPERATIONS.filter(({ name }) => !ONCE.test(name))

test.each(repeatable)("$name does not mind what is at the edge", async (operation) => {
  const refused: string[] = []
  for (const member of operation.input) {
    for (const edge of inside(member)) {
      const { status, named } = await ask(operation.name, member.name, edge)
      // Another thing may have that name, or the thing may be gone: that is no matter of the edge.
      if (status === 400 && named.length > 0) refused.push(`${member.name}: ${edge.what} – ${JSON.stringify(named)}`)
    }
  }
  expect(refused).toEqual([])
})
