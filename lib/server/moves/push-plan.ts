import "server-only"
import { fitNotes, fitToAws } from "@/lib/aws/fit-to-aws"
import { toAwsForm } from "@/lib/lens/aws-form"
import { checkLens } from "@/lib/lens/check"
import type { Context } from "@/lib/server/context"
import { everyRow, localApi } from "@/lib/server/moves/aws-api"
import { readWorkload } from "@/lib/server/moves/read-workload"

/**
 * Everything that an AWS account would not take as it is, one sentence each, before anything is sent: texts that its
 * limits cut, what it has no place for, lenses that it refuses.
 */
export async function pushPlan(ctx: Context): Promise<string[]> {
  return [...(await ofLenses(ctx)), ...(await ofTemplates(ctx)), ...(await ofWorkloads(ctx))]
}

async function ofLenses({ db, actor }: Context): Promise<string[]> {
  const where = { workspaceId: actor.workspaceId, deletedAt: null }
  const lenses = await db.lens.findMany({
    where,
    orderBy: { name: "asc" },
    include: { versions: { orderBy: { number: "desc" }, take: 1, select: { source: true } } },
  })
  return lenses.flatMap(({ name, draftSource, versions }) => {
    const text = versions[0]?.source ?? draftSource ?? ""
    const refused = checkLens(text).problems.filter(({ awsRefuses }) => awsRefuses)
    return [
      ...toAwsForm(text).cut.map((what) => `lens ${name}: ${what} would go`),
      ...refused.map(({ line, message }) => `lens ${name}, line ${line}: AWS refuses this. ${message}`),
    ]
  })
}

/** What the service's pattern for names of templates allows. Source: aws-api.md, shape TemplateName. */
const PLAIN = /^[A-Za-z0-9-_.,:/()@!&?#+'’\s]+$/

async function ofTemplates({ db, actor }: Context): Promise<string[]> {
  const templates = await db.reviewTemplate.findMany({
    where: { workspaceId: actor.workspaceId },
    orderBy: { name: "asc" },
    include: { lenses: { include: { answers: { select: { questionId: true, notes: true } } } } },
  })
  return templates.flatMap(({ name, description, notes, lenses }) => {
    const texts = [
      { what: "notes", text: notes },
      ...lenses.flatMap((lens) => [
        { what: "notes of a lens", text: lens.notes },
        ...Object.entries(lens.pillarNotes as Record<string, string>).map(([id, text]) => ({
          what: `notes of pillar ${id}`,
          text,
        })),
        ...lens.answers.map((answer) => ({ what: `notes of question ${answer.questionId}`, text: answer.notes })),
      ]),
    ]
    const long = texts.filter(({ text }) => fitNotes(text) !== text)
    return [
      ...(PLAIN.test(name) && PLAIN.test(description)
        ? []
        : [`template ${name}: AWS refuses a character of its name or description`]),
      ...long.map(({ what, text }) => `template ${name}, ${what}: ${text.length} characters would be cut`),
    ]
  })
}

async function ofWorkloads(ctx: Context): Promise<string[]> {
  const here = localApi(ctx)
  const lines: string[] = []
  const listed = await everyRow(
    (page) => here.listWorkloads(page),
    (output) => output.WorkloadSummaries,
  )
  for (const { WorkloadId = "", WorkloadName } of listed) {
    const { cuts } = fitToAws(await readWorkload(here, WorkloadId))
    const left = await withoutPlace(ctx, WorkloadId)
    if (left.length > 0) cuts.push(`AWS has no place for its ${left.join(", ")}`)
    lines.push(...cuts.map((cut) => `workload ${WorkloadName}, ${cut}`))
  }
  const archived = await ctx.db.workload.count({
    where: { workspaceId: ctx.actor.workspaceId, archivedAt: { not: null } },
  })
  if (archived > 0) lines.push(`${archived} archived workloads would stay here`)
  return lines
}

/** What only we have, as far as somebody filled it. */
async function withoutPlace({ db }: Context, workloadId: string): Promise<string[]> {
  const row = await db.workload.findUniqueOrThrow({ where: { id: workloadId } })
  const reasons = await db.pillarReview.count({ where: { review: { workloadId }, reason: { not: "" } } })
  const notes = await db.milestone.count({ where: { workloadId, note: { not: "" } } })
  const filled: [string, boolean][] = [
    ["scope", row.scope !== ""],
    ["boundaries", row.boundaries !== ""],
    ["objectives", row.objectives !== ""],
    ["compliance", row.compliance !== ""],
    ["pain points", row.painPoints !== ""],
    ["people", (row.people as unknown[]).length > 0],
    ["reasons for pillars that are left out", reasons > 0],
    ["notes of milestones", notes > 0],
  ]
  return filled.flatMap(([name, isFilled]) => (isFilled ? [name] : []))
}
