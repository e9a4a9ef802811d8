import { expect, test } from "vitest"
import { contract, lensText, refusals, workloadInput } from "@/lib/server/testing/contract"

// Read at the first request.
process.env.PLUMBLINE_KEY_RATE = "5"
process.env.PLUMBLINE_QUOTAS = "workloadsPerWorkspace=2, lensesPerWorkspace=1"

const api = await contract()
const ours = await api.workspace("Ours")
const lead = await api.caller(ours, "ADMIN")
const other = await api.caller(ours, "VIEWER")
const pause = () => new Promise((resolve) => setTimeout(resolve, 1100))

test("a key has so many requests in a second, another key has its own; the answer says when to go on", async () => {
  const answers = await refusals(Array.from({ length: 12 }, () => lead.wa.getGlobalSettings({})))
  const throttled = answers.filter((one) => one.name === "ThrottlingException")
  expect(throttled).toHaveLength(7)
  for (const one of throttled) expect(one).toMatchObject({ status: 429, ServiceCode: "wellarchitected" })
  expect(await other.wa.getGlobalSettings({})).toBeDefined()
  const { accessKeyId, secretAccessKey } = lead.key
  const headers = { authorization: `Bearer ${accessKeyId}.${secretAccessKey}` }
  const response = await fetch(`${api.endpoint}/global-settings`, { headers })
  expect([response.status, response.headers.get("retry-after")]).toEqual([429, "1"])
  await pause()
})

test("an SDK that may try again gets through", async () => {
  const patient = api.client(lead.key, { maxAttempts: 6 })
  const all = await Promise.all(Array.from({ length: 10 }, () => patient.getGlobalSettings({})))
  expect(all).toHaveLength(10)
  await pause()
}, 30_000)

test("quotas that are off by default can be switched on", async () => {
  const made = () => lead.wa.createWorkload(workloadInput())
  await made()
  await made()
  const [workload] = await refusals([made()])
  expect(workload).toMatchObject({ name: "ServiceQuotaExceededException", status: 402, QuotaCode: "L-WORKLOADS" })
  await pause()
  await lead.wa.importLens({ JSONString: lensText("First") })
  const [lens] = await refusals([lead.wa.importLens({ JSONString: lensText("Second") })])
  expect(lens).toMatchObject({ name: "ServiceQuotaExceededException", QuotaCode: "L-LENSES" })
})
