import { describe, expect, test } from "vitest"
import { createAccessKey, createAccessKeyFor, listAccessKeys, revokeAccessKey } from "@/lib/server/access-keys"
import type { AccessKeyActor, Context } from "@/lib/server/context"
import { unseal } from "@/lib/server/secret-box"
import { verifyRequest } from "@/lib/server/signature"
import { testDatabase } from "@/lib/server/testing/database"
import { auditActions, makeMember, makeWorkspace, visit } from "@/lib/server/testing/people"
import { asOperator } from "@/lib/server/visit"

const { db } = await testDatabase()

async function team() {
  const workspace = await makeWorkspace(db)
  const admin = await makeMember(db, workspace, "ADMIN")
  const viewer = await makeMember(db, workspace, "VIEWER")
  return { workspace, admin, viewer }
}

async function use(key: { accessKeyId: string; secretAccessKey: string }, now: Date) {
  const headers = { authorization: `Bearer ${key.accessKeyId}.${key.secretAccessKey}` }
  return verifyRequest(db, new Request("http://any.example/", { headers }), Buffer.alloc(0), now)
}

const notFound = { code: "ResourceNotFound" }

describe("an access key", () => {
  test("shows its secret once; stored is a text that only this instance and this row open", async () => {
    const { workspace, viewer } = await team()
    const key = await createAccessKey(viewer, { name: "pipeline" })
    expect(key).toMatchObject({ accountId: workspace.accountId, endpoint: "https://plumbline.example/api/aws" })
    expect(key.accessKeyId).toMatch(/^PLMB[A-Z2-7]{16}$/)
    expect(key.secretAccessKey).toMatch(/^[\w-]{40}$/)
    const row = await db.accessKey.findUniqueOrThrow({ where: { accessKeyId: key.accessKeyId } })
    expect(row.secretEncrypted).not.toContain(key.secretAccessKey)
    expect(unseal(row.secretEncrypted, key.accessKeyId)).toBe(key.secretAccessKey)
    expect(() => unseal(row.secretEncrypted, "PLMBOTHER")).toThrow()
    expect(() => unseal(`${row.secretEncrypted.slice(0, -2)}AA`, key.accessKeyId)).toThrow()
    const elsewhere = JSON.stringify([
      await listAccessKeys(viewer),
      await db.auditEvent.findMany({ select: { after: true } }),
    ])
    expect(elsewhere).toContain(key.accessKeyId)
    expect(elsewhere).not.toContain(key.secretAccessKey)
    expect(await auditActions(db, workspace.id)).toEqual(["access-key.create"])
  })

  test("remembers when it was last used, to the minute", async () => {
    const { viewer } = await team()
    const key = await createAccessKey(viewer, { name: "pipeline" })
    const lastUsed = async () => (await listAccessKeys(viewer))[0]?.lastUsedAt?.getTime()
    const start = Date.now()
    expect(await lastUsed()).toBeUndefined()
    await use(key, new Date(start))
    await use(key, new Date(start + 59_000))
    expect(await lastUsed()).toBe(start)
    await use(key, new Date(start + 61_000))
    expect(await lastUsed()).toBe(start + 61_000)
  })

  test("runs out on its day", async () => {
    const { viewer } = await team()
    const key = await createAccessKey(viewer, { name: "short", expiresInDays: 1 })
    const day = viewer.now.getTime() + 86_400_000
    await use(key, new Date(day - 1000))
    await expect(use(key, new Date(day))).rejects.toMatchObject({ code: "AccessDenied" })
  })

  test("follows its user's role", async () => {
    const { workspace, viewer } = await team()
    const key = await createAccessKey(viewer, { name: "pipeline" })
    const where = { workspaceId_userId: { workspaceId: workspace.id, userId: viewer.userId } }
    await db.membership.update({ where, data: { role: "LENS_AUTHOR" } })
    expect(await use(key, new Date())).toMatchObject({ role: "LENS_AUTHOR" })
  })

  test("is seen and revoked by its owner and by who manages members, by nobody else", async () => {
    const { workspace, admin, viewer } = await team()
    const other = await makeMember(db, workspace, "REVIEW_LEAD")
    const stranger = (await team()).admin
    const { accessKeyId } = await createAccessKey(viewer, { name: "mine" })
    const seen = async (ctx: Context) => (await listAccessKeys(ctx)).map((key) => [key.accessKeyId, key.mine])
    expect(await seen(viewer)).toEqual([[accessKeyId, true]])
    expect(await seen(admin)).toEqual([[accessKeyId, false]])
    for (const ctx of [other, stranger]) {
      expect(await seen(ctx)).toEqual([])
      await expect(revokeAccessKey(ctx, { accessKeyId })).rejects.toMatchObject(notFound)
    }
    await revokeAccessKey(admin, { accessKeyId })
    expect(await seen(viewer)).toEqual([])
    await expect(revokeAccessKey(viewer, { accessKeyId })).rejects.toMatchObject(notFound)
    expect(await auditActions(db, workspace.id)).toEqual(["access-key.create", "access-key.revoke"])
  })

  test("makes and revokes no keys", async () => {
    const { viewer } = await team()
    const key = await createAccessKey(viewer, { name: "pipeline" })
    const actor: AccessKeyActor = await use(key, new Date())
    const byKey: Context = { ...viewer, actor }
    await expect(createAccessKey(byKey, { name: "child" })).rejects.toMatchObject({ code: "AccessDenied" })
    await expect(revokeAccessKey(byKey, key)).rejects.toMatchObject({ code: "AccessDenied" })
  })

  test("is one of at most twenty, also at the same moment", async () => {
    const { viewer } = await team()
    const tries = Array.from({ length: 23 }, (_, n) => createAccessKey(viewer, { name: `key ${n}` }))
    const outcomes = await Promise.allSettled(tries)
    const refused = outcomes.filter((outcome) => outcome.status === "rejected")
    expect(refused).toHaveLength(3)
    expect(refused[0]).toMatchObject({ reason: { code: "ServiceQuotaExceeded" } })
  })
})

test("the operator makes a key for any member, and only the operator for somebody else", async () => {
  const { workspace, admin, viewer } = await team()
  const operator = asOperator(visit(db), workspace)
  const key = await createAccessKeyFor(operator, viewer.userId, { name: "by hand" })
  expect(await use(key, new Date())).toMatchObject({ userId: viewer.userId, role: "VIEWER" })
  await expect(createAccessKeyFor(admin, viewer.userId, { name: "sly" })).rejects.toMatchObject(notFound)
  const stranger = (await team()).viewer
  await expect(createAccessKeyFor(operator, stranger.userId, { name: "x" })).rejects.toMatchObject(notFound)
})
