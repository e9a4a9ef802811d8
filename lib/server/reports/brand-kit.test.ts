import { beforeAll, describe, expect, test } from "vitest"
import type { BrandKitInput } from "@/lib/report/brand/brand-schema"
import { brandKitInput } from "@/lib/report/brand/brand-schema"
import type { Context } from "@/lib/server/context"
import { brandOf, getBrandKit, readLogoFile, saveBrandKit } from "@/lib/server/reports/brand-kit"
import { testDatabase } from "@/lib/server/testing/database"
import { auditActions, makeMember, makeWorkspace } from "@/lib/server/testing/people"

const { db } = await testDatabase()
let lead: Context
let viewer: Context

/** One red pixel. */
const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC"
const KIT = {
  ...{ Version: 0, MainColor: "#7a1f4e", LineColor: "#005f73", Header: "Northwind\n Ltd", Footer: "Confidential" },
  ...{ CoverText: "Prepared for the board", Disclaimer: "No warranty", Language: "de", Paper: "LETTER" },
}
const input = (over: object = {}): BrandKitInput => brandKitInput.parse({ ...KIT, ...over })

beforeAll(async () => {
  const workspace = await makeWorkspace(db)
  lead = await makeMember(db, workspace, "REVIEW_LEAD")
  viewer = await makeMember(db, workspace, "VIEWER")
})

test("a kit is saved once, seen by everybody, and kept apart from other workspaces", async () => {
  expect(await getBrandKit(viewer)).toMatchObject({ version: 0, hasLogo: false, language: "en" })
  await saveBrandKit(lead, input({ Logo: PIXEL }))
  expect(await getBrandKit(viewer)).toMatchObject({
    version: 1,
    hasLogo: true,
    header: "Northwind Ltd",
    paper: "LETTER",
  })
  const { logo, mainColor } = (await brandOf(viewer, viewer.actor.workspaceId)).brand
  expect(mainColor).toBe("#7A1F4E")
  expect(Buffer.from(logo?.bytes ?? []).toString("base64")).toBe(PIXEL)
  const stranger = await makeMember(db, await makeWorkspace(db), "OWNER")
  expect(await getBrandKit(stranger)).toMatchObject({ version: 0, header: "" })
  expect(await auditActions(db, lead.actor.workspaceId)).toEqual(["brand.update"])
})

test("a second edit of the same version is refused and gets what is stored", async () => {
  const refused = saveBrandKit(lead, input({ Header: "Other" }))
  await expect(refused).rejects.toMatchObject({ code: "Conflict", details: { current: { header: "Northwind Ltd" } } })
})

test("the logo stays when nothing is said about it, and goes when it is taken away", async () => {
  const { version } = await getBrandKit(lead)
  expect(await saveBrandKit(lead, input({ Version: version }))).toMatchObject({ hasLogo: true })
  expect((await readLogoFile(viewer)).format).toBe("png")
  expect(await saveBrandKit(lead, input({ Version: version + 1, Logo: null }))).toMatchObject({ hasLogo: false })
  await expect(readLogoFile(viewer)).rejects.toMatchObject({ code: "ResourceNotFound" })
})

describe("what is refused says what to do", () => {
  test("a colour too light for paper", () => {
    const { error } = brandKitInput.safeParse({ ...KIT, MainColor: "#ffcc00" })
    expect(error?.issues[0]).toMatchObject({ path: ["MainColor"], message: expect.stringContaining("works") })
  })

  test("pictures that would break a report", async () => {
    const { version } = await getBrandKit(lead)
    const broken = Buffer.from(PIXEL, "base64")
    broken.fill(0, 45, 50)
    for (const [Logo, words] of [
      [Buffer.from("<svg/>").toString("base64"), "PNG or JPEG"],
      [broken.toString("base64"), "damaged"],
    ] as const) {
      const saved = saveBrandKit(lead, input({ Version: version, Logo }))
      await expect(saved).rejects.toMatchObject({ code: "Validation", message: expect.stringContaining(words) })
    }
  })
})
