import "server-only"
import { idFromArn, lensIdFrom } from "@/lib/aws/arns"
import { returnMoment } from "@/lib/improvement/register"
import { dayInWords } from "@/lib/report/day"
import type { Notice } from "@/lib/review/notice-view"
import type { Context } from "@/lib/server/context"
import { listNotifications } from "@/lib/server/notifications"
import { listProfileNotifications } from "@/lib/server/workload-profiles"
import { isoDay } from "@/lib/server/workload-shape"

/** What of the API's notices a page can show and lead on from; at most so many of each kind. */
const SHOWN = 50

type LensNotice = Awaited<ReturnType<typeof listNotifications>>["NotificationSummaries"][number]
type ProfileNotice = Awaited<ReturnType<typeof listProfileNotifications>>["NotificationSummaries"][number]

export async function readNotices(ctx: Context): Promise<{ notices: Notice[]; isAll: boolean }> {
  const lenses = await listNotifications(ctx, { MaxResults: SHOWN })
  const profiles = await listProfileNotifications(ctx, { MaxResults: SHOWN })
  const returned = await readReturned(ctx)
  const ids = [...new Set(lenses.NotificationSummaries.map((one) => lensIdFrom(one.LensUpgradeSummary.LensArn)))]
  const rows = await ctx.db.lens.findMany({
    where: { OR: [{ id: { in: ids } }, { alias: { in: ids } }] },
    select: { id: true, alias: true, name: true },
  })
  const names = new Map(rows.flatMap(({ id, alias, name }) => [[id, name] as const, [alias ?? id, name] as const]))
  return {
    notices: [
      ...returned.map(returnNotice),
      ...lenses.NotificationSummaries.map((one) => lensNotice(one, names)),
      ...profiles.NotificationSummaries.map(profileNotice),
    ],
    isAll: lenses.NextToken === undefined && profiles.NextToken === undefined && returned.length < SHOWN,
  }
}

/** Accepted risks whose review date has passed, the longest open first. */
async function readReturned(ctx: Context) {
  const today = new Date(ctx.now.toISOString().slice(0, 10))
  return ctx.db.improvementItem.findMany({
    where: {
      ...{ status: "ACCEPTED_RISK", reviewOn: { lt: today }, mergedIntoId: null },
      workload: { workspaceId: ctx.actor.workspaceId, archivedAt: null },
    },
    select: { id: true, number: true, title: true, reviewOn: true, workload: { select: { id: true, name: true } } },
    orderBy: [{ reviewOn: "asc" }, { id: "asc" }],
    take: SHOWN,
  })
}

type Returned = Awaited<ReturnType<typeof readReturned>>[number]

function returnNotice({ id, number, title, reviewOn, workload }: Returned): Notice {
  const since = dayInWords(returnMoment(isoDay(reviewOn) ?? ""))
  const text = `The accepted risk of #${number} ${title} is open again since ${since}.`
  const href = `/workloads/${workload.id}/improvements/${number}`
  return { id, name: workload.name, text, href, action: "Decide about it", learnHref: null }
}

function lensNotice({ Type, LensUpgradeSummary: told }: LensNotice, names: ReadonlyMap<string, string>): Notice {
  const key = lensIdFrom(told.LensArn)
  const lens = names.get(key) ?? key
  const isWaiting = Type === "LENS_VERSION_UPGRADED"
  const text = isWaiting
    ? `Version ${told.LatestLensVersion} of ${lens} is available; version ${told.CurrentLensVersion} is in use.`
    : `${lens} was deleted; version ${told.CurrentLensVersion} stays in use.`
  const id = `${key} ${"WorkloadId" in told ? told.WorkloadId : told.ResourceArn}`
  // A deleted lens is not there to be read any more.
  const learnHref = isWaiting ? `/learn/${key}` : null
  if (!("WorkloadId" in told)) {
    const href = `/settings/templates/${idFromArn("review-template", told.ResourceArn)}`
    return { id, name: told.ResourceName, text, href, action: "Open the template", learnHref }
  }
  const workload = `/workloads/${told.WorkloadId}`
  const next = isWaiting
    ? { href: `${workload}/lenses/${key}/upgrade`, action: "See what it would change" }
    : { href: workload, action: "Open the workload" }
  return { id, name: told.WorkloadName, text, ...next, learnHref }
}

function profileNotice(told: ProfileNotice): Notice {
  const { WorkloadId, WorkloadName, ProfileName, CurrentProfileVersion, LatestProfileVersion } = told
  const text =
    told.Type === "PROFILE_ANSWERS_UPDATED"
      ? `The profile ${ProfileName} has version ${LatestProfileVersion}; version ${CurrentProfileVersion} is in use.`
      : `The profile ${ProfileName} was deleted; it stays in use.`
  const href = `/workloads/${WorkloadId}`
  return { id: `profile ${WorkloadId}`, name: WorkloadName, text, href, action: "Open the workload", learnHref: null }
}
