import "server-only"
import { lensKey } from "@/lib/aws/arns"
import { notFound } from "@/lib/errors"
import type { Lens } from "@/lib/lens/model"
import { relatedTo } from "@/lib/lens/related"
import type { LearnLens, RelatedPractice } from "@/lib/report/learn-page"
import { type LensRendition, lensRendition } from "@/lib/report/lens-rendition"
import type { Context } from "@/lib/server/context"
import { requireAction, requireLens } from "@/lib/server/gate"
import { loadLens } from "@/lib/server/lens-store"
import { visibleLenses } from "@/lib/server/visible-lenses"

/** Built-in lenses first, then the workspace's own, by name. */
export async function listLearnLenses(ctx: Context): Promise<LearnLens[]> {
  requireAction(ctx, "lens.view")
  const rows = await ctx.db.lens.findMany({
    where: {
      OR: visibleLenses(ctx),
      deletedAt: null,
      versions: { some: {} },
    },
    include: { versions: { orderBy: { number: "desc" }, take: 1, omit: { source: true } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  })
  const lenses = rows.flatMap((row) => {
    const [version] = row.versions
    if (!version) return []
    const isBuiltIn = row.workspaceId === null
    const about = { key: lensKey(row), name: version.name, description: row.description, isBuiltIn }
    return [{ ...about, version: version.version, questionCount: version.questionCount }]
  })
  // The framework before the lenses that build on it.
  const rank = (lens: LearnLens) => (lens.key === "wellarchitected" ? 0 : lens.isBuiltIn ? 1 : 2)
  return lenses.sort((a, b) => rank(a) - rank(b))
}

export interface LearnPage {
  key: string
  isBuiltIn: boolean
  rendition: LensRendition
  /** The lens's own JSON text, exactly as published. */
  source: () => Promise<string>
}

const renditions = new WeakMap<Lens, LensRendition>()

/** A published version of a lens in full; the newest when none is named. */
export async function getLearnPage(
  ctx: Context,
  input: { LensKey: string; Version?: string | undefined },
): Promise<LearnPage> {
  const row = await requireLens(ctx, input.LensKey, "lens.view")
  const found = await ctx.db.lensVersion.findFirst({
    where: { lensId: row.id, ...(input.Version !== undefined && { version: input.Version }) },
    orderBy: { number: "desc" },
    select: { id: true, version: true },
  })
  if (!found) throw notFound("LensVersion", input.Version ?? input.LensKey)
  const lens = await loadLens(ctx.db, found.id)
  const rendition = renditions.get(lens) ?? lensRendition(lens, found.version)
  renditions.set(lens, rendition)
  const source = async () => {
    const select = { source: true } as const
    return (await ctx.db.lensVersion.findUniqueOrThrow({ where: { id: found.id }, select })).source
  }
  return { key: lensKey(row), isBuiltIn: row.workspaceId === null, rendition, source }
}

const related = new WeakMap<LensRendition, RelatedPractice[][]>()

/** For each practice of a question, in its order, the practices elsewhere in the lens that speak of the same. */
export function relatedPractices(rendition: LensRendition, questionId: string): RelatedPractice[][] {
  const places = rendition.pillars.flatMap((pillar) =>
    pillar.questions.flatMap((question) =>
      question.practices.map(({ id, title, help, plan }) => ({
        place: { title, label: question.label, practiceId: id, questionId: question.id, pillarId: pillar.id },
        document: { title, texts: [...help, ...plan], group: question.id },
      })),
    ),
  )
  const known =
    related.get(rendition) ??
    relatedTo(places.map(({ document }) => document)).map((others) => others.flatMap((at) => places[at]?.place ?? []))
  related.set(rendition, known)
  return places.flatMap(({ place }, at) => (place.questionId === questionId ? [known[at] ?? []] : []))
}
