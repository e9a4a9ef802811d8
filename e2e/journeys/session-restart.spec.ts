import { expect, test } from "@playwright/test"
import { PrismaPg } from "@prisma/adapter-pg"
import { addMember, makeUser, makeWorkspace } from "@/prisma/factories"
import { PrismaClient } from "@/prisma/generated/client"
import { startServer } from "../server"
import { signIn } from "../session"
import { goOn, planMeeting, vote } from "./session-setup"

test("a server that dies in the middle of a vote loses nothing, and the page goes on without a reload", async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const server = await startServer()
  const { url, dataFolder } = server
  const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: server.databaseUrl, max: 1 }) })
  const [workspace, user] = [await makeWorkspace(db), await makeUser(db)]
  await addMember(db, workspace, user, "OWNER")
  const context = await browser.newContext({ baseURL: url })
  await signIn(context, { url, secret: server.sessionSecret, workspace, user })
  const meeting = await planMeeting({ db, context, origin: url, people: [{ user, name: "Rowan Lead" }] })
  await db.$disconnect()
  const page = await context.newPage()
  await page.goto(meeting.path)
  await page.getByRole("button", { name: "Open the lobby" }).click()
  await page.getByRole("button", { name: "Start the session" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Open actions")
  await goOn(page, meeting.questions[0]?.title)
  await page.keyboard.press("v")
  await expect(page.getByRole("region", { name: "Your vote" })).toBeVisible()

  await server.kill()
  await expect(page.getByText("Connecting again").first()).toBeVisible()
  const sent = vote(page, ["In place", "Not in place"], 60_000)
  const again = await startServer({ dataFolder, port: Number(new URL(url).port) })
  await sent
  await expect(page.getByText("1 of 1 done").first()).toBeVisible()
  await page.keyboard.press("r")
  await expect(page.getByText("One person voted: too few to show how")).toBeVisible()

  await context.close()
  await again.stop()
  again.remove()
})
