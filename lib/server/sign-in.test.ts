import { expect, test } from "vitest"
import { hashPassword } from "@/lib/server/passwords"
import { signIn } from "@/lib/server/sign-in"
import { testDatabase } from "@/lib/server/testing/database"
import { makeMember, makeWorkspace } from "@/lib/server/testing/people"

const { db } = await testDatabase()
const workspace = await makeWorkspace(db)
const password = "correct horse battery"
const passwordHash = await hashPassword(password)
let count = 0

function account() {
  count += 1
  return makeMember(db, workspace, "VIEWER", { email: `person${count}@example.org`, passwordHash })
}

test("the right e-mail and password sign in, however they are typed", async () => {
  const { userId, email } = await account()
  expect(await signIn(db, { email: ` ${email.toUpperCase()} `, password }, "a1")).toEqual({
    id: userId,
    sessionVersion: 1,
  })
  const accented = await hashPassword("pässwörd with accents")
  await db.user.update({ where: { id: userId }, data: { passwordHash: accented } })
  const decomposed = "pässwörd with accents".normalize("NFD")
  expect(await signIn(db, { email, password: decomposed }, "a1")).toMatchObject({ id: userId })
})

test("a wrong password, an unknown e-mail and an account without a password get the same answer", async () => {
  const { email } = await account()
  const { email: without } = await makeMember(db, workspace, "VIEWER")
  for (const credentials of [
    { email, password: "wrong horse battery" },
    { email: "nobody@example.org", password },
    { email: without, password: "!" },
    { email: "not an address", password },
    { email },
    { password },
  ]) {
    expect(await signIn(db, credentials, "a2")).toBeNull()
  }
})

test("an unknown e-mail takes as long as a wrong password", async () => {
  const { email } = await account()
  const times = { known: [] as number[], unknown: [] as number[] }
  for (let round = 0; round < 8; round += 1) {
    for (const [kind, address] of [
      ["known", email],
      ["unknown", `nobody${round}@example.org`],
    ] as const) {
      const start = performance.now()
      await signIn(db, { email: address, password: "wrong horse battery" }, "a3")
      times[kind].push(performance.now() - start)
    }
  }
  const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
  const ratio = median(times.unknown) / median(times.known)
  expect(ratio).toBeGreaterThan(0.6)
  expect(ratio).toBeLessThan(1.6)
})

test("ten wrong tries from one address close the account to that address, the right password included", async () => {
  const { email } = await account()
  for (let round = 0; round < 10; round += 1) await signIn(db, { email, password: "wrong horse battery" }, "a4")
  await expect(signIn(db, { email, password }, "a4")).rejects.toMatchObject({
    code: "Throttling",
    details: { retryAfter: expect.any(Number) },
  })
  expect(await signIn(db, { email, password }, "another address")).not.toBeNull()
})

test("tries at the same moment all count", async () => {
  const tries = Array.from({ length: 30 }, () => signIn(db, { email: "crowd@example.org", password: "wrong" }, "a5"))
  const outcomes = await Promise.allSettled(tries)
  expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(10)
})

test("an account is closed after fifty tries from anywhere, known or not", async () => {
  const { email } = await account()
  for (const address of [email, "unknown-account@example.org"]) {
    const tries = Array.from({ length: 51 }, (_, n) => signIn(db, { email: address, password: "wrong" }, `b${n}`))
    const outcomes = await Promise.allSettled(tries)
    const refused = outcomes.filter((outcome) => outcome.status === "rejected")
    expect(refused).toHaveLength(1)
    expect(refused[0]).toMatchObject({ reason: { code: "Throttling" } })
  }
})

test("an address is stopped after a hundred tries on many accounts; signing in honestly does not use them up", async () => {
  const { email } = await account()
  for (let round = 0; round < 3; round += 1) await signIn(db, { email, password }, "a6")
  const tries = Array.from({ length: 101 }, (_, n) =>
    signIn(db, { email: `n${n}@example.org`, password: "wrong" }, "a6"),
  )
  const outcomes = await Promise.allSettled(tries)
  expect(outcomes.filter((outcome) => outcome.status === "rejected")).toHaveLength(1)
})

test("the counters hold no e-mail and no address", async () => {
  const rows = await db.rateLimit.findMany()
  expect(rows.length).toBeGreaterThan(0)
  for (const row of rows) expect(row.key).toMatch(/^[a-z-]+:[0-9a-f]{64}$/)
})
