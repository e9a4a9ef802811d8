import "server-only"
import type { DressInput } from "@/lib/report/dress-schema"
import { MOST_LISTED, type PortfolioInput } from "@/lib/report/portfolio-report"
import { ALL_WORKLOADS, type PortfolioQuery } from "@/lib/review/portfolio-query"
import type { Context } from "@/lib/server/context"
import { requireAction } from "@/lib/server/gate"
import { readHeatPage, readPillarSums } from "@/lib/server/portfolio-heat"
import { readCommonRisks, readDueCounts, readPortfolioTrend } from "@/lib/server/portfolio-risks"
import { readProgrammes } from "@/lib/server/programme"
import { dressOf } from "@/lib/server/reports/dress"
import { fileName, startJob } from "@/lib/server/reports/jobs"

/** What the portfolio's page can be narrowed to, as far as a report can. */
export type PortfolioFilter = Partial<Omit<PortfolioQuery, "page" | "sort" | "question" | "practice">>

export interface RequestPortfolioInput extends DressInput {
  Filter?: PortfolioFilter | undefined
}

/** Starts making the report on all workloads, or on those that the filter leaves, and answers its job at once. */
export async function requestPortfolio(ctx: Context, input: RequestPortfolioInput): Promise<{ JobId: string }> {
  requireAction(ctx, "report.create")
  const report = await portfolioInput(ctx, input.Filter ?? {})
  return startJob(
    ctx,
    { kind: "portfolio", input: report, dress: await dressOf(ctx, ctx.actor.workspaceId, input) },
    {
      workloadId: null,
      input: { ...input, Filter: { ...input.Filter } },
      fileName: fileName([report.workspaceName, "portfolio", report.generatedOn]),
    },
  )
}

/** Aggregates and stored counts only: no answer is loaded, whatever the number of workloads. */
async function portfolioInput(ctx: Context, filter: PortfolioFilter): Promise<PortfolioInput> {
  const query: PortfolioQuery = { ...ALL_WORKLOADS, ...filter, sort: "high" }
  const { name } = await ctx.db.workspace.findUniqueOrThrow({ where: { id: ctx.actor.workspaceId } })
  // One after the other: a report must not take several connections from those who answer.
  const heat = await readHeatPage(ctx, query, MOST_LISTED)
  const pillars = await readPillarSums(ctx, query)
  const due = await readDueCounts(ctx, query)
  const { risks, practices } = await readCommonRisks(ctx, query)
  const trend = await readPortfolioTrend(ctx, query)
  const generatedOn = ctx.now.toISOString().slice(0, 10)
  const words = filterWords(filter)
  // A programme is about all workloads, or those with a tag: whatever else was chosen, its numbers are others.
  const about = words.length === 0 ? null : words.length === 1 && filter.tag ? filter.tag : undefined
  const programmes = about === undefined ? [] : await readProgrammes(ctx)
  return {
    ...{ workspaceName: name, generatedOn, filter: words, heat, pillars, due, risks, practices, trend },
    programmes: programmes.filter(({ scopeTag }) => about === null || scopeTag === about),
  }
}

const RISK = { high: "at high risk", medium: "at medium risk" }
const ENVIRONMENT = { PRODUCTION: "production", PREPRODUCTION: "pre-production" }
const DUE = { overdue: "review overdue", stale: "without a recent milestone" }

/** In the words that reports know. */
function filterWords({ search, risk, environment, criticality, tag, due }: PortfolioFilter): string[] {
  return [
    search ? `“${search.trim()}”` : "",
    risk ? RISK[risk] : "",
    environment ? ENVIRONMENT[environment] : "",
    criticality ?? "",
    tag ?? "",
    due ? DUE[due] : "",
  ].filter(Boolean)
}
