import { describe, expect, test } from "vitest"
import { changePassword, createUser, listUsers, renameMe } from "@/lib/server/accounts"
import type { AccessKeyActor, Context } from "@/lib/server/context"
import { hashPassword, passwordMatches } from "@/lib/server/passwords"
import { testDatabase } from "@/lib/server/testing/database"
import { auditActions, makeMember, makeWorkspace, visit } from "@/lib/server/testing/people"
import { createWorkspace, createWorkspaceAsOperator, listWorkspaces, renameWorkspace } from "@/lib/server/workspaces"

const { db } = await testDatabase()
const currentPassword = "correct horse battery"
const newPassword = "incorrect horse battery"
const passwordHash = await hashPassword(currentPassword)

async function person() {
  const workspace = await makeWorkspace(db)
  return { workspace, ctx: await makeMember(db, workspace, "VIEWER", { passwordHash }) }
}

describe("changing the password", () => {
  test("needs the current one, ends the sessions and leaves no password in the audit trail", async () => {
    const { workspace, ctx } = await person()
    const wrong = changePassword(ctx, { currentPassword: "wrong", newPassword })
    await expect(wrong).rejects.toMatchObject({
      code: "Validation",
      details: { fields: [{ Name: "currentPassword" }] },
    })
    await changePassword(ctx, { currentPassword, newPassword })
    const user = await db.user.findUniqueOrThrow({ where: { id: ctx.userId } })
    expect(user.sessionVersion).toBe(2)
    expect(await passwordMatches(user.passwordHash, newPassword)).toBe(true)
    expect(await passwordMatches(user.passwordHash, currentPassword)).toBe(false)
    const trail = await db.auditEvent.findMany({ where: { workspaceId: workspace.id } })
    expect(trail.map((event) => event.action)).toEqual(["user.change-password"])
    expect(JSON.stringify(trail.map(({ before, after }) => [before, after]))).toBe("[[null,null]]")
  })

  test("of two changes at the same moment one counts", async () => {
    const { ctx } = await person()
    const tries = [1, 2].map((n) => changePassword(ctx, { currentPassword, newPassword: `${newPassword} ${n}` }))
    const outcomes = await Promise.allSettled(tries)
    expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(["fulfilled", "rejected"])
    expect((await db.user.findUniqueOrThrow({ where: { id: ctx.userId } })).sessionVersion).toBe(2)
  })

  test("cannot be guessed from a session that was left open", async () => {
    const { ctx } = await person()
    for (let round = 0; round < 10; round += 1) {
      await changePassword(ctx, { currentPassword: "wrong", newPassword }).catch(() => undefined)
    }
    await expect(changePassword(ctx, { currentPassword, newPassword })).rejects.toMatchObject({ code: "Throttling" })
  })

  test("is not for access keys", async () => {
    const { ctx } = await person()
    if (ctx.actor.kind !== "user") throw new Error("not a person")
    const actor: AccessKeyActor = { ...ctx.actor, kind: "access-key", accessKeyId: "PLMB" }
    const byKey: Context = { ...ctx, actor }
    await expect(changePassword(byKey, { currentPassword, newPassword })).rejects.toMatchObject({
      code: "AccessDenied",
    })
    await expect(renameMe(byKey, { name: "Other" })).rejects.toMatchObject({ code: "AccessDenied" })
  })
})

test("a name is changed and audited; the same name is no change", async () => {
  const { workspace, ctx } = await person()
  await renameMe(ctx, { name: "Grace" })
  await renameMe(ctx, { name: "Grace" })
  expect((await db.user.findUniqueOrThrow({ where: { id: ctx.userId } })).name).toBe("Grace")
  expect(await auditActions(db, workspace.id)).toEqual(["user.rename"])
})

describe("the operator", () => {
  test("makes a workspace and a member in it, each audited there", async () => {
    const workspace = await createWorkspaceAsOperator(visit(db), { name: "Made" })
    const account = {
      email: "made@example.org",
      name: "Made",
      password: currentPassword,
      role: "ADMIN",
      workspace,
    } as const
    const { id } = await createUser(visit(db), account)
    expect(await auditActions(db, workspace.id)).toEqual(["workspace.create", "user.create"])
    const users = await listUsers(visit(db))
    expect(users.find((user) => user.id === id)).toMatchObject({
      email: "made@example.org",
      workspaces: [{ id: workspace.id, name: "Made", role: "ADMIN" }],
    })
    expect(JSON.stringify(users)).not.toContain("argon2")
    await expect(createUser(visit(db), account)).rejects.toMatchObject({ code: "Conflict" })
  })

  test("of two equal accounts at the same moment one is made", async () => {
    const workspace = await makeWorkspace(db)
    const account = {
      email: "twice@example.org",
      name: "T",
      password: currentPassword,
      role: "VIEWER",
      workspace,
    } as const
    const outcomes = await Promise.allSettled([createUser(visit(db), account), createUser(visit(db), account)])
    const refused = outcomes.filter((outcome) => outcome.status === "rejected")
    expect(refused).toMatchObject([{ reason: { code: "Conflict" } }])
  })
})

describe("workspaces", () => {
  test("are made by owners, who own them; others see theirs only", async () => {
    const home = await makeWorkspace(db, "Home")
    const owner = await makeMember(db, home, "OWNER")
    const made = await createWorkspace(owner, { name: "Client" })
    expect(await listWorkspaces(owner)).toMatchObject([
      { id: made.id, name: "Client", role: "OWNER", active: false },
      { id: home.id, name: "Home", role: "OWNER", active: true },
    ])
    expect(await auditActions(db, made.id)).toEqual(["workspace.create"])
    const admin = await makeMember(db, home, "ADMIN")
    expect(await listWorkspaces(admin)).toMatchObject([{ id: home.id }])
    await expect(createWorkspace(admin, { name: "More" })).rejects.toMatchObject({ code: "AccessDenied" })
    await expect(renameWorkspace(admin, { name: "Ours" })).rejects.toMatchObject({ code: "AccessDenied" })
    await renameWorkspace(owner, { name: "New home" })
    expect((await db.workspace.findUniqueOrThrow({ where: { id: home.id } })).name).toBe("New home")
    expect((await db.workspace.findUniqueOrThrow({ where: { id: made.id } })).name).toBe("Client")
  })
})
