import { expect, test } from "vitest"
import { lensJson } from "@/lib/lens/example"
import { contract, workloadInput } from "@/lib/server/testing/contract"

const api = await contract()
const owner = await api.caller(await api.workspace("Ours"), "OWNER")
const { accessKeyId, secretAccessKey } = owner.key
const MOST = 1_000_000

/** An answer to a body of so many bytes, whose length is said beforehand or not. */
async function answerTo(bytes: number, isAnnounced: boolean): Promise<unknown[]> {
  const { WorkloadId } = await owner.wa.createWorkload(workloadInput())
  const text = '{"Notes":"short"'
  const body = `${text}${" ".repeat(bytes - text.length - 1)}}`
  const response = await fetch(`${api.endpoint}/workloads/${WorkloadId}`, {
    method: "PATCH",
    headers: { authorization: `Bearer ${accessKeyId}.${secretAccessKey}`, "content-type": "application/json" },
    body: isAnnounced ? body : new Blob([body]).stream(),
    ...(!isAnnounced && { duplex: "half" }),
  })
  const { Message = "", Reason = "" } = (await response.json()) as { Message?: string; Reason?: string }
  return [response.status, Message, Reason]
}

test.each([true, false])(
  "a body of a million bytes is read, one more byte is not (length said: %s)",
  async (isAnnounced) => {
    expect(await answerTo(MOST, isAnnounced)).toEqual([200, "", ""])
    const refused = [400, "The request is larger than 1,000,000 bytes.", "OTHER"]
    expect(await answerTo(MOST + 1, isAnnounced)).toEqual(refused)
  },
)

test("a lens of 500,000 characters goes through the API", async () => {
  const text = JSON.stringify({ ...lensJson(), name: "Large", _padding: "" })
  const JSONString = text.replace('"_padding":""', `"_padding":"${"x".repeat(500_000 - text.length)}"`)
  expect(JSONString).toHaveLength(500_000)
  expect(await owner.wa.importLens({ JSONString })).toHaveProperty("LensArn")
})
