import { describe, expect, test } from "vitest"
import { ROLES, type Role } from "@/lib/access/policy"
import { createAccessKey } from "@/lib/server/access-keys"
import type { Context } from "@/lib/server/context"
import { inviteMember, listInvitations } from "@/lib/server/invitations"
import { changeRole, listMembers, removeMember } from "@/lib/server/members"
import { testDatabase } from "@/lib/server/testing/database"
import { auditActions, makeMember, makeWorkspace } from "@/lib/server/testing/people"

const { db } = await testDatabase()

async function team() {
  const workspace = await makeWorkspace(db)
  const owner = await makeMember(db, workspace, "OWNER")
  const admin = await makeMember(db, workspace, "ADMIN")
  const viewer = await makeMember(db, workspace, "VIEWER")
  const roleOf = async ({ userId }: { userId: string }) =>
    (await db.membership.findUnique({ where: { workspaceId_userId: { workspaceId: workspace.id, userId } } }))?.role
  return { workspace, owner, admin, viewer, roleOf }
}

const denied = { code: "AccessDenied" }
const lastOwner = { code: "Conflict", message: expect.stringContaining("last owner") }

describe("changing a role", () => {
  test("is for owners and admins, and audited once; a role that stays is no change", async () => {
    const { workspace, owner, admin, viewer, roleOf } = await team()
    await changeRole(admin, { userId: viewer.userId, role: "REVIEW_LEAD" })
    await changeRole(owner, { userId: viewer.userId, role: "REVIEW_LEAD" })
    expect(await roleOf(viewer)).toBe("REVIEW_LEAD")
    expect(await auditActions(db, workspace.id)).toEqual(["member.change-role"])
    const event = await db.auditEvent.findFirstOrThrow({ where: { workspaceId: workspace.id } })
    expect(event).toMatchObject({ before: { role: "VIEWER" }, after: { role: "REVIEW_LEAD" }, actorId: admin.userId })
  })

  test("only owners make or change owners", async () => {
    const { owner, admin, viewer, roleOf } = await team()
    await expect(changeRole(admin, { userId: viewer.userId, role: "OWNER" })).rejects.toMatchObject(denied)
    await expect(changeRole(admin, { userId: owner.userId, role: "VIEWER" })).rejects.toMatchObject(denied)
    await expect(removeMember(admin, { userId: owner.userId })).rejects.toMatchObject(denied)
    await changeRole(owner, { userId: viewer.userId, role: "OWNER" })
    expect(await roleOf(viewer)).toBe("OWNER")
  })

  test("the last owner stays one", async () => {
    const { owner, roleOf } = await team()
    await expect(changeRole(owner, { userId: owner.userId, role: "ADMIN" })).rejects.toMatchObject(lastOwner)
    await expect(removeMember(owner, { userId: owner.userId })).rejects.toMatchObject(lastOwner)
    expect(await roleOf(owner)).toBe("OWNER")
  })

  test("somebody who lost a right while the request was under way no longer has it", async () => {
    const { owner, admin, viewer } = await team()
    await changeRole(owner, { userId: admin.userId, role: "VIEWER" })
    await expect(changeRole(admin, { userId: viewer.userId, role: "ADMIN" })).rejects.toMatchObject(denied)
    await removeMember(owner, { userId: admin.userId })
    await expect(removeMember(admin, { userId: viewer.userId })).rejects.toMatchObject(denied)
  })
})

test.each(["demoting", "removing", "leaving"])("owners %s each other at the same moment leave one", async (way) => {
  for (let round = 0; round < 5; round += 1) {
    const workspace = await makeWorkspace(db)
    const owners = [
      await makeMember(db, workspace, "OWNER"),
      await makeMember(db, workspace, "OWNER"),
      await makeMember(db, workspace, "OWNER"),
    ]
    const next = (index: number) => owners[(index + (way === "leaving" ? 0 : 1)) % 3] ?? owners[0]
    const act = (ctx: Context, userId: string) =>
      way === "demoting" ? changeRole(ctx, { userId, role: "ADMIN" }) : removeMember(ctx, { userId })
    await Promise.allSettled(owners.map((owner, index) => act(owner, next(index)?.userId ?? "")))
    const left = await db.membership.count({ where: { workspaceId: workspace.id, role: "OWNER" } })
    expect(left).toBeGreaterThanOrEqual(1)
    expect(left).toBeLessThan(3)
  }
})

describe("removing a member", () => {
  test("ends their keys and open invitations here and their sessions, nobody else's", async () => {
    const { workspace, owner, admin, viewer } = await team()
    const elsewhere = await makeWorkspace(db)
    await db.membership.create({ data: { workspaceId: elsewhere.id, userId: admin.userId, role: "OWNER" } })
    const there = { ...admin, actor: { ...admin.actor, workspaceId: elsewhere.id } }
    await createAccessKey(admin, { name: "here" })
    await createAccessKey(there, { name: "there" })
    await createAccessKey(viewer, { name: "another's" })
    await inviteMember(admin, { email: "guest@example.org", role: "VIEWER" })
    await inviteMember(owner, { email: "other@example.org", role: "VIEWER" })
    await removeMember(owner, { userId: admin.userId })
    const working = await db.accessKey.findMany({ where: { revokedAt: null }, select: { name: true } })
    expect(working.map((key) => key.name).toSorted()).toEqual(["another's", "there"])
    expect((await listInvitations(owner)).map((invitation) => invitation.email)).toEqual(["other@example.org"])
    const versions = await db.user.findMany({
      where: { id: { in: [owner.userId, admin.userId] } },
      orderBy: { id: "asc" },
    })
    expect(versions.map((user) => [user.id === admin.userId, user.sessionVersion]).toSorted()).toEqual([
      [false, 1],
      [true, 2],
    ])
    expect(await auditActions(db, workspace.id)).toContain("member.remove")
    expect((await listMembers(owner)).map((member) => member.userId)).not.toContain(admin.userId)
  })

  test("everybody may leave", async () => {
    const { viewer, roleOf } = await team()
    await removeMember(viewer, { userId: viewer.userId })
    expect(await roleOf(viewer)).toBeUndefined()
  })
})

test("an admin who becomes less takes back the invitations that only an admin may make", async () => {
  const { owner, admin } = await team()
  const second = await makeMember(
    db,
    { ...(await db.workspace.findUniqueOrThrow({ where: { id: owner.actor.workspaceId } })) },
    "OWNER",
  )
  await inviteMember(second, { email: "owner@example.org", role: "OWNER" })
  await inviteMember(second, { email: "reader@example.org", role: "VIEWER" })
  await inviteMember(admin, { email: "lead@example.org", role: "REVIEW_LEAD" })
  const open = async () => (await listInvitations(owner)).map((invitation) => invitation.email).toSorted()
  await changeRole(owner, { userId: second.userId, role: "ADMIN" })
  expect(await open()).toEqual(["lead@example.org", "reader@example.org"])
  await changeRole(owner, { userId: admin.userId, role: "LENS_AUTHOR" })
  expect(await open()).toEqual(["reader@example.org"])
})

describe("who may manage members", () => {
  const managers: Role[] = ["OWNER", "ADMIN"]
  test.each(ROLES)("%s", async (role) => {
    const { workspace, viewer } = await team()
    const ctx = await makeMember(db, workspace, role)
    const attempts = [
      () => changeRole(ctx, { userId: viewer.userId, role: "CONTRIBUTOR" }),
      () => inviteMember(ctx, { email: "new@example.org", role: "VIEWER" }),
      () => listInvitations(ctx),
      () => removeMember(ctx, { userId: viewer.userId }),
    ]
    for (const attempt of attempts) {
      if (managers.includes(role)) await attempt()
      else await expect(attempt()).rejects.toMatchObject(denied)
    }
  })

  test("another workspace's members are not found", async () => {
    const [mine, theirs] = [await team(), await team()]
    const userId = theirs.viewer.userId
    await expect(changeRole(mine.owner, { userId, role: "ADMIN" })).rejects.toMatchObject({ code: "ResourceNotFound" })
    await expect(removeMember(mine.owner, { userId })).rejects.toMatchObject({ code: "ResourceNotFound" })
    expect(await theirs.roleOf(theirs.viewer)).toBe("VIEWER")
    const seen = (await listMembers(mine.owner)).map((member) => member.userId)
    expect(seen.toSorted()).toEqual([mine.owner, mine.admin, mine.viewer].map((one) => one.userId).toSorted())
  })
})
