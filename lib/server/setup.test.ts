import { beforeEach, expect, test } from "vitest"
import { hashToken, newToken } from "@/lib/server/ids"
import { passwordMatches } from "@/lib/server/passwords"
import { createFirstOwner, SETUP_TOKEN, setupIsOpen } from "@/lib/server/setup"
import { testDatabase } from "@/lib/server/testing/database"
import { auditActions, visit } from "@/lib/server/testing/people"

const { db } = await testDatabase()
const token = newToken()
const input = {
  token,
  email: "ada@example.org",
  name: "Ada",
  password: "correct horse battery",
  workspaceName: "Engines",
}

beforeEach(async () => {
  await db.membership.deleteMany()
  await db.user.deleteMany()
  const value = { hash: hashToken(token), createdAt: new Date().toISOString() }
  await db.instance.upsert({ where: { key: SETUP_TOKEN }, create: { key: SETUP_TOKEN, value }, update: { value } })
})

test("the link makes the owner of a new workspace, and says so in the audit trail", async () => {
  expect(await setupIsOpen(db, token)).toBe(true)
  const { userId, workspaceId, accountId } = await createFirstOwner(visit(db), input)
  const membership = await db.membership.findFirstOrThrow({ include: { user: true, workspace: true } })
  expect(membership).toMatchObject({ userId, workspaceId, role: "OWNER", user: { email: input.email } })
  expect(membership.workspace).toMatchObject({ name: "Engines", accountId })
  expect(accountId).toMatch(/^[1-9]\d{11}$/)
  expect(await passwordMatches(membership.user.passwordHash, input.password)).toBe(true)
  expect(await auditActions(db, workspaceId)).toEqual(["instance.set-up"])
})

test("the link works once, also when it is used many times at the same moment", async () => {
  const tries = Array.from({ length: 6 }, (_, n) =>
    createFirstOwner(visit(db), { ...input, email: `${n}@example.org` }),
  )
  const outcomes = await Promise.allSettled(tries)
  expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1)
  expect(await db.user.count()).toBe(1)
  expect(await setupIsOpen(db, token)).toBe(false)
  await expect(createFirstOwner(visit(db), input)).rejects.toMatchObject({ code: "AccessDenied" })
})

test("another token, or a link for an installation that has accounts, opens nothing", async () => {
  await expect(createFirstOwner(visit(db), { ...input, token: newToken() })).rejects.toMatchObject({
    code: "AccessDenied",
  })
  await db.user.create({ data: { id: "u", email: "someone@example.org", name: "S", passwordHash: "!" } })
  await expect(createFirstOwner(visit(db), input)).rejects.toMatchObject({ code: "AccessDenied" })
  expect(await db.membership.count()).toBe(0)
})
