import "server-only"
import { lensArn, REGION } from "@/lib/aws/arns"
import type {
  CreateLensVersionInput,
  DeleteLensInput,
  ImportLensInput,
  LensInput,
  ListLensesInput,
} from "@/lib/aws/lens-schema"
import { AppError, invalid, notFound } from "@/lib/errors"
import { toAwsForm } from "@/lib/lens/aws-form"
import { checkLens, type LensCheck } from "@/lib/lens/check"
import type { LensSummary } from "@/lib/lens/shown"
import { NO_ID_CHANGES } from "@/lib/review/upgrade"
import { audit } from "@/lib/server/audit"
import { actorId, type Context, transaction } from "@/lib/server/context"
import { type LensRow, requireAction, requireLens } from "@/lib/server/gate"
import { newId } from "@/lib/server/ids"
import { requireFreeName, saveDraft } from "@/lib/server/lens-draft-store"
import { readExpectations, refuseUnmet } from "@/lib/server/lens-expectations"
import { publishVersion } from "@/lib/server/lens-publish"
import { page } from "@/lib/server/pagination"
import { once } from "@/lib/server/request-token"
import { visibleLenses } from "@/lib/server/visible-lenses"
import { seconds } from "@/lib/server/workload-shape"
import type { Lens, LensVersion } from "@/prisma/generated/client"

type Row = Lens & { versions: Omit<LensVersion, "source">[]; workspace: { accountId: string } | null }

/** A lens as its owner's account, its type and its state in the API's words. A lens without a version has no status. */
function toLensSummary(ctx: Context, row: Row): LensSummary & Record<string, unknown> {
  const latest = row.versions[0]
  const owner = row.workspace?.accountId ?? null
  const mine = row.workspaceId === ctx.actor.workspaceId
  return {
    LensArn: lensArn(row, owner),
    LensAlias: row.alias ?? lensArn(row, owner),
    LensName: latest?.name ?? row.name,
    LensType: owner === null ? "AWS_OFFICIAL" : mine ? "CUSTOM_SELF" : "CUSTOM_SHARED",
    ...(row.description !== "" && { Description: row.description }),
    CreatedAt: seconds(row.createdAt),
    UpdatedAt: seconds(row.updatedAt),
    ...(latest && { LensVersion: latest.version, LensStatus: "CURRENT" }),
    ...(owner !== null && { Owner: owner }),
    Plumbline: {
      LensKey: row.alias ?? row.id,
      HasDraft: mine && row.draftSource !== null,
      DraftRevision: mine ? row.draftRevision : 0,
      QuestionCount: latest?.questionCount ?? null,
    },
  }
}

export async function listLenses(ctx: Context, input: ListLensesInput) {
  requireAction(ctx, "lens.view")
  const rows = await ctx.db.lens.findMany({
    where: {
      OR: visibleLenses(ctx, input.LensType),
      deletedAt: null,
      ...(input.LensName && { name: { startsWith: input.LensName, mode: "insensitive" } }),
    },
    include: {
      versions: { orderBy: { number: "desc" }, take: 1, omit: { source: true } },
      workspace: { select: { accountId: true } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  })
  const { LensType, LensName, LensStatus = "ALL" } = input
  const listed = rows.map((row) => toLensSummary(ctx, row)).filter((one) => isIn(one, LensStatus))
  const list = `lenses ${JSON.stringify([LensType, LensName, LensStatus])}`
  const shown = page(ctx, list, listed, input.MaxResults ?? 50, input.NextToken)
  return { LensSummaries: shown.rows, ...shown.next }
}

function isIn(lens: LensSummary, status: "ALL" | "DRAFT" | "PUBLISHED"): boolean {
  return status === "ALL" || (status === "DRAFT" ? lens.Plumbline.HasDraft : lens.LensVersion !== undefined)
}

/** The text of a version, or of the draft when `DRAFT` is asked or nothing is published yet. */
export async function lensSource(
  ctx: Context,
  input: LensInput,
): Promise<{ lens: LensRow; source: string; version: string }> {
  const lens = await requireLens(ctx, input.LensAlias, "lens.view")
  const draft = { lens, source: lens.draftSource ?? "", version: "" }
  if (input.LensVersion === "DRAFT" && lens.draftSource !== null) return draft
  const version = await ctx.db.lensVersion.findFirst({
    where: { lensId: lens.id, ...(input.LensVersion !== undefined && { version: input.LensVersion }) },
    orderBy: { number: "desc" },
  })
  if (version) return { lens, source: version.source, version: version.version }
  if (input.LensVersion === undefined && lens.draftSource !== null) return draft
  throw notFound("LensVersion", input.LensVersion ?? input.LensAlias)
}

export async function getLens(ctx: Context, input: LensInput) {
  const { lens, source, version } = await lensSource(ctx, input)
  const checked = checkLens(source).lens
  return {
    Lens: {
      LensArn: lensArn(lens, lens.ownerAccountId),
      ...(version !== "" && { LensVersion: version }),
      Name: checked?.name ?? lens.name,
      ...((checked?.description ?? lens.description) !== "" && {
        Description: checked?.description ?? lens.description,
      }),
      ...(lens.ownerAccountId !== null && { Owner: lens.ownerAccountId }),
      ...(lens.share && { ShareInvitationId: lens.share.id }),
      Tags: lens.tags as Record<string, string>,
    },
  }
}

/** The lens in the form that AWS accepts: without our extension. Built-in lenses can be exported too: they are ours. */
export async function exportLens(ctx: Context, input: LensInput) {
  const { lens, source } = await lensSource(ctx, input)
  if (lens.share) throw new AppError("AccessDenied", "Only its owner can export a lens.")
  return { LensJSON: toAwsForm(source).text }
}

/** Every error in one refusal, each with its place, so that one round of corrections is enough. */
function refuseErrors(check: LensCheck): void {
  const errors = check.problems.filter((problem) => problem.severity === "error")
  if (errors.length === 0) return
  const fields = errors.slice(0, 100).map(({ line, column, pointer, message }) => ({
    Name: pointer || `line ${line}, column ${column}`,
    Message: `Line ${line}, column ${column}: ${message}`,
  }))
  const sentences = fields.map((field) => field.Message).join(" ")
  throw new AppError("Validation", `[Validation] ${sentences}`, { reason: "FIELD_VALIDATION_FAILED", fields })
}

/** Makes a draft of a new lens, or replaces the draft of one. A text with errors is refused as a whole here. */
export async function importLens(ctx: Context, input: ImportLensInput) {
  if (input.LensAlias !== undefined && !input.LensAlias.startsWith("arn:")) {
    throw invalid(`Invalid lens alias ${input.LensAlias} (allowed value as alias is LensARN)`, "LensAlias")
  }
  requireAction(ctx, "lens.edit")
  const check = checkLens(input.JSONString)
  refuseErrors(check)
  const name = check.lens?.name ?? ""
  const description = check.lens?.description ?? ""
  return once(ctx, "ImportLens", input, async () => {
    const id = input.LensAlias === undefined ? newId() : (await requireLens(ctx, input.LensAlias, "lens.edit")).id
    await saveDraft(ctx, { id, name, description, source: input.JSONString, tags: input.Tags })
    const LensArn = `arn:aws:wellarchitected:${REGION}:${ctx.actor.accountId}:lens/${id}`
    return { LensArn, Status: "COMPLETE" }
  })
}

export async function createLensVersion(ctx: Context, input: CreateLensVersionInput) {
  requireAction(ctx, "lens.edit")
  return once(ctx, "CreateLensVersion", input, async () => {
    const lens = await requireLens(ctx, input.LensAlias, "lens.edit")
    if (lens.draftSource === null) throw invalid("There is no draft to publish.", "LensAlias")
    const check = checkLens(lens.draftSource)
    refuseErrors(check)
    if (!check.lens) throw invalid("The draft cannot be read.", "LensAlias")
    refuseUnmet(check.lens, readExpectations(lens))
    await requireFreeName(ctx.db, lens, check.lens.name)
    await publishVersion(ctx, lens, check.lens, {
      version: input.LensVersion,
      isMajor: input.IsMajorVersion ?? false,
      releaseNotes: input.Plumbline?.ReleaseNotes ?? "",
      idChanges: input.Plumbline?.IdChanges ?? NO_ID_CHANGES,
      publishedBy: actorId(ctx.actor),
    })
    return { LensArn: lensArn(lens, lens.ownerAccountId), LensVersion: input.LensVersion }
  })
}

/**
 * DRAFT drops the draft; ALL and PUBLISHED take the lens away, also from those it is shared with. Workloads that use
 * it keep it.
 */
export async function deleteLens(ctx: Context, input: DeleteLensInput) {
  requireAction(ctx, "lens.delete")
  return once(ctx, "DeleteLens", input, async () => {
    const lens = await requireLens(ctx, input.LensAlias, "lens.delete")
    const published = await ctx.db.lensVersion.count({ where: { lensId: lens.id } })
    const onlyDraft = input.LensStatus === "DRAFT"
    await transaction(ctx, async (tx) => {
      const where = { id: lens.id }
      const noDraft = { draftSource: null, updatedAt: ctx.now }
      if (published === 0) await tx.lens.delete({ where })
      else await tx.lens.update({ where, data: onlyDraft ? noDraft : { ...noDraft, deletedAt: ctx.now } })
      if (!onlyDraft) await tx.share.deleteMany({ where: { lensId: lens.id } })
      await audit(tx, ctx, "lens.delete", {
        kind: "lens",
        id: lens.id,
        before: { name: lens.name, status: input.LensStatus },
      })
    })
    return {}
  })
}
