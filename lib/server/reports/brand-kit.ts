import "server-only"
import { inflateSync } from "node:zlib"
import { AppError, invalid, notFound } from "@/lib/errors"
import { type Brand, type BrandKitView, type BrandLogo, EMPTY_KIT, PLAIN_BRAND } from "@/lib/report/brand/brand"
import type { BrandKitInput } from "@/lib/report/brand/brand-schema"
import { checkLogo, pictureData } from "@/lib/report/brand/logo"
import { isReportLanguage } from "@/lib/report/words/language"
import { audit } from "@/lib/server/audit"
import { type Context, transaction } from "@/lib/server/context"
import { requireAction } from "@/lib/server/gate"
import type { BrandKit } from "@/prisma/generated/client"

/** The brand kit as its settings page shows it; the logo is fetched apart. */
export async function getBrandKit(ctx: Context): Promise<BrandKitView> {
  requireAction(ctx, "workspace.view")
  return toView(await findKit(ctx))
}

function findKit(ctx: Context): Promise<BrandKit | null> {
  return ctx.db.brandKit.findUnique({ where: { workspaceId: ctx.actor.workspaceId } })
}

function toView(row: BrandKit | null): BrandKitView {
  if (!row) return EMPTY_KIT
  const { version, logo, mainColor, lineColor, header, footer, coverText, disclaimer, language, paper } = row
  return {
    ...{ version, hasLogo: logo !== null, mainColor, lineColor, header, footer, coverText, disclaimer },
    language: isReportLanguage(language) ? language : "en",
    paper: paper === "LETTER" ? "LETTER" : "A4",
  }
}

/** Saves the whole kit. Conflict when somebody else saved meanwhile: what is stored comes along. */
export async function saveBrandKit(ctx: Context, input: BrandKitInput): Promise<BrandKitView> {
  requireAction(ctx, "brand.edit")
  const { workspaceId } = ctx.actor
  const logo = input.Logo === undefined ? undefined : input.Logo === null ? null : readLogo(input.Logo)
  return transaction(ctx, async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Workspace" WHERE "id" = ${workspaceId} FOR NO KEY UPDATE`
    const before = await tx.brandKit.findUnique({ where: { workspaceId } })
    const current = toView(before)
    if (current.version !== input.Version) {
      const details = { resourceId: workspaceId, resourceType: "BrandKit", current }
      throw new AppError(
        "Conflict",
        "Somebody else changed the brand kit meanwhile. Look at it again, then save.",
        details,
      )
    }
    const data = {
      ...{ mainColor: input.MainColor.toUpperCase(), lineColor: input.LineColor.toUpperCase() },
      ...{ header: input.Header, footer: input.Footer, coverText: input.CoverText, disclaimer: input.Disclaimer },
      ...{ language: input.Language, paper: input.Paper, version: current.version + 1, updatedAt: ctx.now },
      ...(logo !== undefined && { logo: logo && Buffer.from(logo.bytes), logoType: logo?.format ?? "" }),
    }
    const saved = await tx.brandKit.upsert({
      where: { workspaceId },
      create: { workspaceId, ...data },
      update: data,
    })
    const after = toView(saved)
    await audit(tx, ctx, "brand.update", { kind: "brand", id: workspaceId, before: current, after })
    return after
  })
}

/** A picture that every reader can show; a broken one would stop every report. */
function readLogo(text: string): BrandLogo {
  const bytes = new Uint8Array(Buffer.from(text, "base64"))
  const found = checkLogo(bytes)
  if ("problem" in found) throw invalid(found.problem, "Logo")
  if (found.format === "png" && !canInflate(pictureData(bytes))) {
    throw invalid("This picture is damaged. Save it once more.", "Logo")
  }
  return { format: found.format, bytes }
}

/** 4,000 × 4,000 pixels of four channels with 16 bits. */
const MOST_INFLATED = 4_000 * (4_000 * 8 + 1)

function canInflate(bytes: Uint8Array): boolean {
  try {
    inflateSync(bytes, { maxOutputLength: MOST_INFLATED })
    return true
  } catch {
    return false
  }
}

/** What a workspace's reports are dressed in. `workspaceId` is that of the workload, which may be shared. */
export async function brandOf(
  ctx: Context,
  workspaceId: string,
): Promise<{ brand: Brand; language: string; paper: string }> {
  const row = await ctx.db.brandKit.findUnique({ where: { workspaceId } })
  if (!row) return { brand: PLAIN_BRAND, language: EMPTY_KIT.language, paper: EMPTY_KIT.paper }
  const { header, footer, coverText, disclaimer, language, paper } = row
  const brand = {
    logo: logoOf(row),
    mainColor: row.mainColor || PLAIN_BRAND.mainColor,
    lineColor: row.lineColor || PLAIN_BRAND.lineColor,
    ...{ header, footer, coverText, disclaimer },
  }
  return { brand, language, paper }
}

function logoOf({ logo, logoType }: BrandKit): BrandLogo | null {
  if (!logo) return null
  return { format: logoType === "jpg" ? "jpg" : "png", bytes: new Uint8Array(logo) }
}

/** The logo for the settings page. */
export async function readLogoFile(ctx: Context): Promise<BrandLogo> {
  requireAction(ctx, "workspace.view")
  const row = await findKit(ctx)
  const logo = row && logoOf(row)
  if (!logo) throw notFound("Logo", ctx.actor.workspaceId)
  return logo
}
