import { expect, test } from "@playwright/test"
import { PrismaPg } from "@prisma/adapter-pg"
import { addMember, makeUser, makeWorkspace } from "@/prisma/factories"
import { PrismaClient } from "@/prisma/generated/client"
import { startServer } from "../server"
import { signIn } from "../session"
import { notes, openWhole, practice, startReview, storedTicks } from "./answer-setup"

/** A person of a new workspace on a server of the test's own. */
async function makePerson(connectionString: string) {
  const db = new PrismaClient({ adapter: new PrismaPg({ connectionString, max: 1 }) })
  const [workspace, user] = [await makeWorkspace(db), await makeUser(db)]
  await addMember(db, workspace, user, "OWNER")
  await db.$disconnect()
  return { workspace, user }
}

test("a restart of the server is said, survived and made up for without a reload", async ({ browser }) => {
  test.setTimeout(180_000)
  const server = await startServer()
  const { url, dataFolder } = server
  const context = await browser.newContext({ baseURL: url })
  await signIn(context, { url, secret: server.sessionSecret, ...(await makePerson(server.databaseUrl)) })
  const review = await startReview(context, url)
  const [question = "", second = ""] = review.questions
  const page = await context.newPage()
  await openWhole(page, review.questionPath(question))

  await server.stop()
  await page.keyboard.press("1")
  await notes(page).fill("typed while the server was away")
  await expect(page.getByText("The server can’t be reached; what you did is kept on this device").first()).toBeVisible()
  await page.keyboard.press("Control+Enter")
  await expect(page).toHaveURL(new RegExp(`/questions/${second}$`))
  await page.keyboard.press("2")
  await expect(practice(page, 2)).toBeChecked()

  const again = await startServer({ dataFolder, port: Number(new URL(url).port) })
  await expect(page.getByText(/^Saved \d\d:\d\d/).first()).toBeVisible({ timeout: 60_000 })
  await expect.poll(async () => (await review.stored(question)).notes).toBe("typed while the server was away")
  await expect.poll(() => storedTicks(review, second)).toHaveLength(1)

  await context.close()
  await again.stop()
  again.remove()
})
