import { describe, expect, test } from "vitest"
import { acceptInvitation, readInvitation } from "@/lib/server/accept-invitation"
import type { Context } from "@/lib/server/context"
import { inviteMember, listInvitations, revokeInvitation } from "@/lib/server/invitations"
import { hashPassword } from "@/lib/server/passwords"
import { signIn } from "@/lib/server/sign-in"
import { testDatabase } from "@/lib/server/testing/database"
import { openMailbox } from "@/lib/server/testing/mailbox"
import { auditActions, makeMember, makeWorkspace, visit } from "@/lib/server/testing/people"
import type { Role } from "@/prisma/generated/client"

const { db } = await testDatabase()
const mailbox = await openMailbox()
Object.assign(process.env, { SMTP_URL: mailbox.url, MAIL_FROM: "reviews@plumbline.example" })
const WEEK = 7 * 86_400_000
const from = { signedInAs: null, address: "10.0.0.1" }
const password = "correct horse battery"
let count = 0

async function invited(role: Role = "CONTRIBUTOR") {
  const workspace = await makeWorkspace(db)
  const owner = await makeMember(db, workspace, "OWNER")
  count += 1
  const email = `guest${count}@example.org`
  return { workspace, owner, email, ...(await invite(owner, email, role)) }
}

async function invite(ctx: Context, email: string, role: Role) {
  const { invitationId, link } = await inviteMember(ctx, { email, role })
  return { invitationId, token: link.split("/").at(-1) ?? "", link }
}

const gone = { code: "ResourceNotFound" }

describe("an invitation link", () => {
  test("lets a new person in with the role it names, and is stored as a hash only", async () => {
    const { workspace, email, token, link } = await invited("LENS_AUTHOR")
    expect(link).toBe(`https://plumbline.example/invite/${token}`)
    const stored = await db.invitation.findFirstOrThrow({ where: { workspaceId: workspace.id } })
    expect(JSON.stringify(stored)).not.toContain(token)
    expect(await readInvitation(visit(db), token)).toMatchObject({ email, role: "LENS_AUTHOR", hasAccount: false })
    await acceptInvitation(visit(db), { token, name: "Guest", password }, from)
    const member = await db.membership.findFirstOrThrow({ where: { workspaceId: workspace.id, user: { email } } })
    expect(member.role).toBe("LENS_AUTHOR")
    expect(await signIn(db, { email, password }, "10.0.0.9")).toMatchObject({ id: member.userId })
    expect(await auditActions(db, workspace.id)).toEqual(["member.invite", "member.join"])
  })

  test("works once, also when it is used many times at the same moment", async () => {
    const { workspace, token } = await invited()
    const tries = Array.from({ length: 5 }, () => acceptInvitation(visit(db), { token, name: "Guest", password }, from))
    const outcomes = await Promise.allSettled(tries)
    expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1)
    expect(await db.membership.count({ where: { workspaceId: workspace.id } })).toBe(2)
    await expect(acceptInvitation(visit(db), { token, name: "Guest", password }, from)).rejects.toMatchObject(gone)
  })

  test("runs out after seven days", async () => {
    const { owner, token } = await invited()
    const almost = visit(db, new Date(owner.now.getTime() + WEEK - 1000))
    const after = visit(db, new Date(owner.now.getTime() + WEEK + 1000))
    expect(await readInvitation(almost, token)).not.toBeNull()
    expect(await readInvitation(after, token)).toBeNull()
    await expect(acceptInvitation(after, { token, name: "Guest", password }, from)).rejects.toMatchObject(gone)
    expect(await listInvitations({ ...owner, now: after.now })).toMatchObject([{ expired: true }])
  })

  test("can be taken back, once", async () => {
    const { owner, token, invitationId } = await invited()
    await revokeInvitation(owner, { invitationId })
    await expect(revokeInvitation(owner, { invitationId })).rejects.toMatchObject(gone)
    await expect(acceptInvitation(visit(db), { token, name: "Guest", password }, from)).rejects.toMatchObject(gone)
  })

  test("is replaced by a newer one for the same e-mail", async () => {
    const { owner, email, token } = await invited()
    const newer = await invite(owner, email, "VIEWER")
    expect(await readInvitation(visit(db), token)).toBeNull()
    expect(await readInvitation(visit(db), newer.token)).toMatchObject({ role: "VIEWER" })
    expect(await listInvitations(owner)).toHaveLength(1)
  })

  test("needs a name and a password that is long enough", async () => {
    const { token } = await invited()
    const short = { token, name: " ", password: "short" }
    await expect(acceptInvitation(visit(db), short, from)).rejects.toMatchObject({
      issues: [{ path: ["name"] }, { path: ["password"] }],
    })
    expect(await readInvitation(visit(db), token)).not.toBeNull()
  })
})

describe("somebody who has an account", () => {
  async function guestWithAccount() {
    const known = await invited()
    const home = await makeWorkspace(db)
    const passwordHash = await hashPassword(password)
    const guest = await makeMember(db, home, "OWNER", { email: known.email, passwordHash })
    const roles = async () => (await db.membership.findMany({ where: { userId: guest.userId } })).map((row) => row.role)
    return { ...known, guest, roles }
  }

  test("proves it by the password", async () => {
    const { token, roles } = await guestWithAccount()
    expect(await readInvitation(visit(db), token)).toMatchObject({ hasAccount: true })
    for (const wrong of [{ password: "wrong horse battery" }, { name: "Guest" }]) {
      await expect(acceptInvitation(visit(db), { token, ...wrong }, from)).rejects.toMatchObject({ code: "Validation" })
    }
    await acceptInvitation(visit(db), { token, password }, from)
    expect((await roles()).toSorted()).toEqual(["CONTRIBUTOR", "OWNER"])
  })

  test("proves it by the session, and nobody else's session does", async () => {
    const { token, owner, guest, roles } = await guestWithAccount()
    const asOwner = { ...from, signedInAs: owner.userId }
    await expect(acceptInvitation(visit(db), { token }, asOwner)).rejects.toMatchObject({ code: "Validation" })
    await acceptInvitation(visit(db), { token }, { ...from, signedInAs: guest.userId })
    expect(await roles()).toHaveLength(2)
  })

  test("uses the link up once, also at the same moment", async () => {
    const { workspace, token, guest } = await guestWithAccount()
    const signedIn = { ...from, signedInAs: guest.userId }
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => acceptInvitation(visit(db), { token }, signedIn)))
    expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1)
    expect(await auditActions(db, workspace.id)).toEqual(["member.invite", "member.join"])
  })

  test("and is a member already keeps the role", async () => {
    const { workspace, owner, guest, token } = await guestWithAccount()
    await db.membership.create({ data: { workspaceId: workspace.id, userId: guest.userId, role: "ADMIN" } })
    await acceptInvitation(visit(db), { token, password }, from)
    const where = { workspaceId_userId: { workspaceId: workspace.id, userId: guest.userId } }
    expect(await db.membership.findUniqueOrThrow({ where })).toMatchObject({ role: "ADMIN" })
    const again = inviteMember(owner, { email: guest.email, role: "VIEWER" })
    await expect(again).rejects.toMatchObject({ code: "Conflict" })
  })
})

test("only owners invite owners, and take such an invitation back or replace it", async () => {
  const { workspace, email, invitationId } = await invited("OWNER")
  const admin = await makeMember(db, workspace, "ADMIN")
  const denied = { code: "AccessDenied" }
  await expect(inviteMember(admin, { email: "other@example.org", role: "OWNER" })).rejects.toMatchObject(denied)
  await expect(inviteMember(admin, { email, role: "VIEWER" })).rejects.toMatchObject(denied)
  await expect(revokeInvitation(admin, { invitationId })).rejects.toMatchObject(denied)
})

test("another workspace's invitations are not found", async () => {
  const [mine, theirs] = [await invited(), await invited()]
  await expect(revokeInvitation(mine.owner, { invitationId: theirs.invitationId })).rejects.toMatchObject(gone)
  expect((await listInvitations(mine.owner)).map((one) => one.email)).toEqual([mine.email])
})

test("where mail leaves, the invited person gets the link; when it does not, the link is still there", async () => {
  const workspace = await makeWorkspace(db, "North <wind>")
  const owner = await makeMember(db, workspace, "OWNER")
  const input = { email: "mailed@example.org", role: "REVIEW_LEAD" } as const
  const made = await inviteMember(owner, input)
  expect(made.mail).toBe("sent")
  const mail = mailbox.mails.at(-1)
  expect(mail?.to).toMatchObject({ value: [{ address: input.email }] })
  expect(mail?.subject).toBe("Invitation to “North <wind>” in Plumbline")
  expect(mail?.text).toContain(made.link)
  expect(mail?.html).not.toContain("<wind>")
  await mailbox.close()
  const again = await inviteMember(owner, input)
  expect(again.mail).toBe("failed")
  expect(await readInvitation(visit(db), again.link.split("/").at(-1) ?? "")).toMatchObject(input)
})
