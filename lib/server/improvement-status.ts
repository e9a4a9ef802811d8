import "server-only"
import { invalid } from "@/lib/errors"
import type { AcceptRiskInput, SetStatusInput } from "@/lib/improvement/improvement-schema"
import { type ImprovementItem, STATUS_WORDS } from "@/lib/improvement/item"
import { type DecisionKind, returnMoment } from "@/lib/improvement/register"
import { standingOf } from "@/lib/improvement/standing"
import { isClosed, type Need, needsOf } from "@/lib/improvement/status"
import { actorId, type Context, type Transaction } from "@/lib/server/context"
import { type Authorized, requireAction } from "@/lib/server/gate"
import { newId } from "@/lib/server/ids"
import { changeImprovement, type ItemChange } from "@/lib/server/improvement-write"
import { isoDay } from "@/lib/server/workload-shape"
import type { ImprovementItem as Row } from "@/prisma/generated/client"

/**
 * Moves an item to another status. DONE needs evidence (given now or before), WONT_DO a reason; accepting a risk is a
 * decision of its own (`acceptRisk`). Taking up an accepted risk before its review date needs the right to accept
 * risks. The risk of the questions stays: only an answer changes it. Throws Validation for a step that there is not.
 */
export async function setImprovementStatus(
  ctx: Context,
  input: SetStatusInput,
): Promise<{ Improvement: ImprovementItem }> {
  return changeImprovement(ctx, input, "improvement.edit", async (tx, row) => {
    const { Status, Evidence = row.evidence, Reason = "" } = input
    if (Status === row.status && Evidence === row.evidence) return null
    const today = todayOf(ctx)
    const standing = standingOn(row, today)
    // One that came back stands as open already, and is opened for good by this.
    const needs = Status === standing.status ? [] : needsOf(standing.status, Status)
    refuse(row, needs, { Status, Evidence, Reason })
    if (standing.status === "ACCEPTED_RISK") requireAction(ctx, "risk.accept")
    if (row.status === "ACCEPTED_RISK") await leaveAcceptance(tx, ctx, row, Reason, today)
    if (Status === "WONT_DO") await decide(tx, ctx, row, { kind: "WONT_DO", reason: Reason })
    return moved(ctx, row, Status, Evidence)
  })
}

/**
 * Accepts the risk of an item until a day, or renews it; the decider is whoever asks. Throws AccessDenied for those who
 * may not decide about risks, Validation for a day that is not ahead and for an item that is done or given up.
 */
export async function acceptRisk(ctx: Context, input: AcceptRiskInput): Promise<{ Improvement: ImprovementItem }> {
  return changeImprovement(ctx, input, "risk.accept", async (tx, row) => {
    const today = todayOf(ctx)
    if (input.ReviewOn <= today) throw invalid("has to be a day ahead", "ReviewOn")
    const standing = standingOn(row, today)
    if (needsOf(standing.status, "ACCEPTED_RISK") === null) throw noSuchStep(row, standing.status, "ACCEPTED_RISK")
    if (standing.returnedOn !== null) await leaveAcceptance(tx, ctx, row, "", today)
    const kind = row.status === "ACCEPTED_RISK" ? "RENEWED" : "ACCEPTED"
    const { Reason: reason, TradeOff: tradeOff, ReviewOn } = input
    await decide(tx, ctx, row, { kind, reason, tradeOff, reviewOn: new Date(ReviewOn) })
    return {
      action: "improvement.accept",
      data: { status: "ACCEPTED_RISK", reviewOn: new Date(ReviewOn), closedAt: ctx.now },
      before: { Status: row.status, ReviewOn: isoDay(row.reviewOn) },
      after: { Status: "ACCEPTED_RISK", ReviewOn, Reason: reason },
    }
  })
}

function todayOf({ now }: Context): string {
  return now.toISOString().slice(0, 10)
}

function standingOn(row: Row, today: string) {
  return standingOf({ status: row.status, reviewOn: isoDay(row.reviewOn), dueOn: isoDay(row.dueOn) }, today)
}

function refuse(
  row: Row,
  needs: readonly Need[] | null,
  { Status, Evidence, Reason }: Required<Pick<SetStatusInput, "Status" | "Evidence" | "Reason">>,
): void {
  if (needs === null) throw noSuchStep(row, row.status, Status)
  if (needs.includes("decision"))
    throw invalid("An accepted risk needs a reason, a trade-off and a review date.", "Status")
  if (needs.includes("evidence") && Evidence.trim() === "")
    throw invalid("say how one sees that it is done", "Evidence")
  if (needs.includes("reason") && Reason.trim() === "") throw invalid("say why", "Reason")
}

function noSuchStep({ number }: Row, from: Row["status"], to: Row["status"]) {
  const words = `#${number} is ${STATUS_WORDS[from].toLowerCase()}`
  return invalid(`${words}. Open it again before you set it to ${STATUS_WORDS[to].toLowerCase()}.`, "Status")
}

function moved(ctx: Context, row: Row, status: Row["status"], evidence: string): ItemChange {
  const reviewOn = status === "ACCEPTED_RISK" ? {} : { reviewOn: null }
  const newEvidence = evidence !== row.evidence
  return {
    action: "improvement.status",
    data: { status, evidence, ...reviewOn, closedAt: isClosed(status) ? ctx.now : null },
    before: { Status: row.status, ...(newEvidence && { Evidence: row.evidence }) },
    after: { Status: status, ...(newEvidence && { Evidence: evidence }) },
  }
}

/** Keeps the return in the register: of itself when the date passed, else by whoever takes the risk up again. */
async function leaveAcceptance(tx: Transaction, ctx: Context, row: Authorized<Row>, reason: string, today: string) {
  const reviewOn = isoDay(row.reviewOn)
  if (reviewOn !== null && reviewOn < today) {
    const decidedAt = new Date(returnMoment(reviewOn))
    const itself = { reason: "The review date has passed.", deciderId: null, deciderName: "", decidedAt }
    await decide(tx, ctx, row, { kind: "RETURNED", ...itself })
  } else await decide(tx, ctx, row, { kind: "RETURNED", reason: reason || "Taken up again." })
}

interface NewDecision {
  kind: DecisionKind
  reason: string
  tradeOff?: string
  reviewOn?: Date
  deciderId?: string | null
  deciderName?: string
  decidedAt?: Date
}

async function decide(tx: Transaction, ctx: Context, item: Authorized<Row>, decision: NewDecision): Promise<void> {
  const decider = { deciderId: actorId(ctx.actor), deciderName: ctx.actor.name, decidedAt: ctx.now }
  await tx.improvementDecision.create({ data: { id: newId(), itemId: item.id, ...decider, ...decision } })
}
