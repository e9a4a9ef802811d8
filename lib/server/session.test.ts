import { encode } from "next-auth/jwt"
import { describe, expect, test } from "vitest"
import { changePassword, resetPassword } from "@/lib/server/accounts"
import { removeMember } from "@/lib/server/members"
import { hashPassword } from "@/lib/server/passwords"
import { accountOf, actorFrom, readSession, sessionCookie, workspaceCookie } from "@/lib/server/session"
import { settings } from "@/lib/server/settings"
import { testDatabase } from "@/lib/server/testing/database"
import { makeMember, makeWorkspace, visit } from "@/lib/server/testing/people"

const { db } = await testDatabase()

function mint(token: Record<string, unknown>, { secret = settings().sessionSecret, maxAge = 60 } = {}) {
  return encode({ token, secret, maxAge })
}

describe("reading the cookie", () => {
  test("names the user and the session version, on every read", async () => {
    const header = `a=b; ${sessionCookie()}=${await mint({ sub: "u1", sv: 3 })}; c`
    for (const _ of [1, 2]) expect(await readSession(header)).toMatchObject({ userId: "u1", sessionVersion: 3 })
  })

  test("a token in several cookies is put together in order", async () => {
    const token = await mint({ sub: "u2", sv: 1, filler: "x".repeat(200) })
    const chunks = Array.from({ length: 11 }, (_, n) => token.slice(n * 50, n === 10 ? undefined : (n + 1) * 50))
    const header = chunks.map((chunk, n) => `${sessionCookie()}.${n}=${chunk}`).toReversed()
    expect(await readSession(header.join("; "))).toMatchObject({ userId: "u2" })
  })

  test("browsers over https get the name that http cannot set", () => {
    expect(sessionCookie()).toBe("__Secure-next-auth.session-token")
  })

  test.each([
    ["nothing", async () => null],
    ["another cookie", async () => "session=1"],
    ["no token", async () => `${sessionCookie()}=nonsense`],
    ["another secret", async () => `${sessionCookie()}=${await mint({ sub: "u", sv: 1 }, { secret: "other" })}`],
    ["a token that is over", async () => `${sessionCookie()}=${await mint({ sub: "u", sv: 1 }, { maxAge: -60 })}`],
    ["a token without a version", async () => `${sessionCookie()}=${await mint({ sub: "u" })}`],
  ])("%s is nobody", async (_, header) => {
    expect(await readSession(await header())).toBeNull()
  })

  test("the active workspace is what the browser asks for", () => {
    expect(workspaceCookie("a=b; plumbline-workspace=w1")).toBe("w1")
    expect(workspaceCookie("a=b")).toBeNull()
    expect(workspaceCookie(null)).toBeNull()
  })
})

describe("the actor", () => {
  test("is the person in the workspace they asked for, else in their first by name", async () => {
    const [zebra, alpha, foreign] = [
      await makeWorkspace(db, "Zebra"),
      await makeWorkspace(db, "Alpha"),
      await makeWorkspace(db),
    ]
    const { userId } = await makeMember(db, zebra, "OWNER")
    await db.membership.create({ data: { workspaceId: alpha.id, userId, role: "VIEWER" } })
    const session = { userId, sessionVersion: 1 }
    const inZebra = { kind: "user", userId, workspaceId: zebra.id, accountId: zebra.accountId, role: "OWNER" }
    expect(await actorFrom(db, session, zebra.id)).toMatchObject(inZebra)
    for (const asked of [alpha.id, foreign.id, "nonsense", null]) {
      expect(await actorFrom(db, session, asked)).toMatchObject({ workspaceId: alpha.id, role: "VIEWER" })
    }
  })

  test("is nobody after the password was changed, by its owner or by the operator", async () => {
    const workspace = await makeWorkspace(db)
    const passwordHash = await hashPassword("correct horse battery")
    const ctx = await makeMember(db, workspace, "VIEWER", { passwordHash })
    const session = (sessionVersion: number) => ({ userId: ctx.userId, sessionVersion })
    expect(await actorFrom(db, session(1), null)).not.toBeNull()
    await changePassword(ctx, { currentPassword: "correct horse battery", newPassword: "incorrect horse battery" })
    expect(await actorFrom(db, session(1), null)).toBeNull()
    expect(await actorFrom(db, session(2), null)).not.toBeNull()
    await resetPassword(visit(db), { email: ctx.email, password: "the operator's choice" })
    expect(await actorFrom(db, session(2), null)).toBeNull()
    expect(await accountOf(db, session(2))).toBeNull()
  })

  test("is nobody after the membership ended; the account is still known when it signs in again", async () => {
    const workspace = await makeWorkspace(db)
    const owner = await makeMember(db, workspace, "OWNER")
    const { userId, email } = await makeMember(db, workspace, "CONTRIBUTOR")
    await removeMember(owner, { userId })
    expect(await actorFrom(db, { userId, sessionVersion: 1 }, workspace.id)).toBeNull()
    expect(await actorFrom(db, { userId, sessionVersion: 2 }, workspace.id)).toBeNull()
    expect(await accountOf(db, { userId, sessionVersion: 2 })).toMatchObject({ email })
  })
})
