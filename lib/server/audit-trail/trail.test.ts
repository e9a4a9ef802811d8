import { beforeAll, expect, test } from "vitest"
import { readChain } from "@/lib/report/audit-chain"
import { sha256 } from "@/lib/server/audit-trail/entries"
import { SEAL_TASK } from "@/lib/server/audit-trail/seals"
import { exportTrail, listAudit, signatureOf } from "@/lib/server/audit-trail/trail"
import type { Context } from "@/lib/server/context"
import { testDatabase } from "@/lib/server/testing/database"
import { makeMember, makeWorkspace } from "@/lib/server/testing/people"
import { makeWorkload, publishedLens } from "@/lib/server/testing/reviews"
import { renameWorkspace } from "@/lib/server/workspaces"

const { db } = await testDatabase()
let owner: Context
beforeAll(async () => {
  owner = await makeMember(db, await makeWorkspace(db), "OWNER")
  await makeWorkload(owner, [await publishedLens(owner)], "設計 <b>")
  for (const name of ["One", "Two", "Three"]) await renameWorkspace(owner, { name })
})

const seal = (now: Date) => SEAL_TASK.run({ db, now, signal: new AbortController().signal })
const later = () => new Date(Date.now() + 10 * 60_000)
async function exported(ctx: Context = owner): Promise<string> {
  let text = ""
  for await (const line of exportTrail(ctx)) text += line
  return text
}
function endOf(text: string) {
  const read = readChain(text, sha256)
  if ("problem" in read) throw new Error(read.problem)
  return read.end
}

test("an export holds every entry, and its chain and signature fit", async () => {
  const text = await exported()
  const { end, signature } = endOf(text)
  expect(end.entries).toBe(await db.auditEvent.count({ where: { workspaceId: owner.actor.workspaceId } }))
  expect(signature).toBe(signatureOf(end))
  expect(signatureOf({ ...end, entries: end.entries + 1 })).not.toBe(signature)
})

test("whatever is done to the file's lines, it is noticed", async () => {
  const lines = (await exported()).trimEnd().split("\n")
  for (let at = 0; at < lines.length - 1; at += 1) {
    const changed = lines.map((line, index) => (index === at ? line.replace(/"name":"./, '"name":"X') : line))
    const without = lines.filter((_, index) => index !== at)
    const twice = lines.flatMap((line, index) => (index === at ? [line, line] : [line]))
    for (const forged of [changed, without, twice, lines.slice(0, at)])
      expect(readChain(forged.join("\n"), sha256)).toHaveProperty("problem")
  }
})

test("what is sealed cannot be changed in the database without being noticed; what is young is not sealed yet", async () => {
  await seal(new Date())
  expect(await db.auditSeal.count()).toBe(0)
  await seal(later())
  const sealed = endOf(await exported()).end
  expect(sealed.sealed).toMatchObject({ entries: sealed.entries, intact: true })
  await renameWorkspace(owner, { name: "Four" })
  await seal(later())
  expect(endOf(await exported()).end.sealed).toMatchObject({ entries: sealed.entries + 1, intact: true })

  const [victim] = await db.auditEvent.findMany({ orderBy: { id: "asc" }, take: 1 })
  const where = { id: victim?.id ?? 0n }
  await db.auditEvent.update({ where, data: { actorName: "Somebody else" } })
  expect(endOf(await exported()).end.sealed.intact).toBe(false)
  await db.auditEvent.update({ where, data: { actorName: victim?.actorName ?? "" } })
  expect(endOf(await exported()).end.sealed.intact).toBe(true)
  const [last] = await db.auditSeal.findMany({ orderBy: { number: "desc" }, take: 1 })
  await db.auditSeal.updateMany({ where: { number: last?.number ?? 0 }, data: { hash: last?.hash.replace(/.$/, "x") } })
  expect(endOf(await exported()).end.sealed.intact).toBe(false)
})

test("filters narrow the list down, page by page, and nobody else's entries are in it", async () => {
  const renames = await listAudit(owner, { Action: "workspace.rename" })
  expect(renames.entries.map(({ after }) => after)).toMatchObject([{ name: "Four" }, { name: "Three" }, {}, {}])
  expect((await listAudit(owner, { Action: "workspace", Before: renames.entries[1]?.id })).entries).toHaveLength(2)
  expect((await listAudit(owner, { To: "2020-01-01" })).entries).toEqual([])
  const stranger = await makeMember(db, await makeWorkspace(db), "OWNER")
  expect((await listAudit(stranger, {})).entries).toEqual([])
  expect(endOf(await exported(stranger)).end.entries).toBe(0)
  const lead = await makeMember(db, await makeWorkspace(db), "REVIEW_LEAD")
  await expect(exported(lead)).rejects.toMatchObject({ code: "AccessDenied" })
})
