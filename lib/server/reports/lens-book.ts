import "server-only"
import { lensKey } from "@/lib/aws/arns"
import type { DressInput } from "@/lib/report/dress-schema"
import type { Context } from "@/lib/server/context"
import { requireAction, requireLens } from "@/lib/server/gate"
import { getLearnPage } from "@/lib/server/learn"
import { dressOf } from "@/lib/server/reports/dress"
import { fileName, startJob } from "@/lib/server/reports/jobs"

export interface RequestLensBookInput extends DressInput {
  LensAlias: string
  /** The newest published version when absent. */
  LensVersion?: string | undefined
}

/** Starts making the book of a published lens and answers its job at once; it is followed like any report. */
export async function requestLensBook(ctx: Context, input: RequestLensBookInput): Promise<{ JobId: string }> {
  const lens = await requireLens(ctx, input.LensAlias, "lens.view")
  requireAction(ctx, "report.create")
  const { rendition } = await getLearnPage(ctx, { LensKey: lensKey(lens), Version: input.LensVersion })
  const { name } = await ctx.db.workspace.findUniqueOrThrow({ where: { id: ctx.actor.workspaceId } })
  const book = { lens: rendition, workspaceName: name, generatedOn: ctx.now.toISOString().slice(0, 10) }
  return startJob(
    ctx,
    { kind: "lens-book", input: book, dress: await dressOf(ctx, ctx.actor.workspaceId, input) },
    {
      workloadId: null,
      input: { ...input, LensVersion: rendition.version },
      fileName: fileName([rendition.name, rendition.version, "book"]),
    },
  )
}
