import { type BrowserContext, test as base, expect, type Page } from "@playwright/test"
import { PrismaPg } from "@prisma/adapter-pg"
import { addMember, makeUser, makeWorkspace } from "../prisma/factories"
import { PrismaClient, type Role, type User, type Workspace } from "../prisma/generated/client"
import { signIn } from "./session"

export interface Person {
  user: User
  page: Page
  context: BrowserContext
}

interface Fixtures {
  /** Messages that a test provokes on purpose, such as the browser's note on a refused request. */
  expectedErrors: RegExp[]
  /** What the consoles of all pages said in anger; not empty at the end fails the test. */
  consoleErrors: string[]
  workspace: Workspace
  /** The owner of the workspace, who is signed in on `page`. */
  owner: User
  /** Signs in another member of the workspace in a browser context of their own. */
  join: (role: Role, name?: string) => Promise<Person>
}

interface WorkerFixtures {
  /** Another database than that of the common server. */
  databaseUrl: string
  db: PrismaClient
}

const given = (name: string) => {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is missing: e2e/global-setup.ts sets it.`)
  return value
}

function listen(context: BrowserContext, errors: string[]) {
  context.on("console", (message) => {
    if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`)
  })
  context.on("weberror", (error) => errors.push(String(error.error())))
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  databaseUrl: ["", { option: true, scope: "worker" }],
  db: [
    async ({ databaseUrl }, use) => {
      const connectionString = databaseUrl || given("E2E_DATABASE_URL")
      const db = new PrismaClient({ adapter: new PrismaPg({ connectionString, max: 2 }) })
      await use(db)
      await db.$disconnect()
    },
    { scope: "worker" },
  ],
  baseURL: async ({ baseURL }, use) => use(baseURL ?? given("E2E_URL")),
  expectedErrors: [[], { option: true }],
  consoleErrors: [
    async ({ expectedErrors }, use) => {
      const errors: string[] = []
      await use(errors)
      const unexpected = errors.filter((error) => !expectedErrors.some((expected) => expected.test(error)))
      expect(unexpected, "the browser's console").toEqual([])
    },
    { auto: true },
  ],
  workspace: async ({ db }, use) => use(await makeWorkspace(db)),
  owner: async ({ db, workspace }, use) => {
    const user = await makeUser(db)
    await addMember(db, workspace, user, "OWNER")
    await use(user)
  },
  context: async ({ context, owner, workspace, consoleErrors }, use) => {
    listen(context, consoleErrors)
    await signIn(context, { url: given("E2E_URL"), secret: given("E2E_SESSION_SECRET"), user: owner, workspace })
    await use(context)
  },
  join: async ({ browser, db, workspace, consoleErrors, contextOptions }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (role, name = `The ${role.toLowerCase()}`) => {
      const user = await makeUser(db, { name })
      await addMember(db, workspace, user, role)
      const context = await browser.newContext({ ...contextOptions, baseURL: given("E2E_URL") })
      contexts.push(context)
      listen(context, consoleErrors)
      await signIn(context, { url: given("E2E_URL"), secret: given("E2E_SESSION_SECRET"), user, workspace })
      return { user, context, page: await context.newPage() }
    })
    await Promise.all(contexts.map((context) => context.close()))
  },
})

export { expect } from "@playwright/test"
