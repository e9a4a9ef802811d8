import { beforeAll, describe, expect, test } from "vitest"
import { updateAnswer } from "@/lib/server/answers"
import type { Context } from "@/lib/server/context"
import { createImprovement } from "@/lib/server/improvement-create"
import { deleteImprovement } from "@/lib/server/improvement-edit"
import { listDecisions } from "@/lib/server/improvement-register"
import { acceptRisk, setImprovementStatus } from "@/lib/server/improvement-status"
import { getImprovement } from "@/lib/server/improvements"
import { testDatabase } from "@/lib/server/testing/database"
import { auditActions, makeMember, makeWorkspace } from "@/lib/server/testing/people"
import { makeWorkload, publishedLens } from "@/lib/server/testing/reviews"

const { db } = await testDatabase()
let owner: Context
let ops: Context
let WorkloadId: string
const at = (ctx: Context, day: string): Context => ({ ...ctx, now: new Date(`${day}T12:00:00Z`) })
const words = { Reason: "The system ends in spring", TradeOff: "Two weeks for the new one" }

beforeAll(async () => {
  const workspace = await makeWorkspace(db)
  owner = await makeMember(db, workspace, "OWNER")
  ops = await makeMember(db, workspace, "CONTRIBUTOR")
  const lens = await publishedLens(owner)
  WorkloadId = await makeWorkload(owner, [lens])
  const question = { WorkloadId, LensAlias: lens, QuestionId: "security_1" }
  await updateAnswer(owner, { ...question, SelectedChoices: ["logs_no"] })
})

async function item(): Promise<{ WorkloadId: string; Number: number }> {
  const [review] = await db.lensReview.findMany({ where: { workloadId: WorkloadId } })
  const Links = [{ LensAlias: review?.lensId ?? "", QuestionId: "security_1" }]
  const { Improvement } = await createImprovement(ops, { WorkloadId, Links })
  return { WorkloadId, Number: Improvement.number }
}

test("done asks for evidence, and the risk waits for an answer", async () => {
  const key = await item()
  await expect(setImprovementStatus(ops, { ...key, Status: "DONE" })).rejects.toMatchObject({ code: "Validation" })
  const { Improvement } = await setImprovementStatus(ops, { ...key, Status: "DONE", Evidence: "Logs of May" })
  expect(Improvement).toMatchObject({ status: "DONE", evidence: "Logs of May", risk: "HIGH" })
  expect(Improvement.closedAt).not.toBeNull()
  await setImprovementStatus(ops, { ...key, Status: "IN_PROGRESS" })
  expect((await getImprovement(ops, key)).Improvement).toMatchObject({ status: "IN_PROGRESS", closedAt: null })
})

test("deciding against it asks for a reason, which the register keeps", async () => {
  const key = await item()
  await expect(setImprovementStatus(ops, { ...key, Status: "WONT_DO" })).rejects.toMatchObject({ code: "Validation" })
  await setImprovementStatus(ops, { ...key, Status: "WONT_DO", Reason: "Costs more than it saves" })
  const { Decisions } = await listDecisions(ops, { WorkloadId })
  expect(Decisions.find(({ number }) => number === key.Number)).toMatchObject({
    kind: "WONT_DO",
    reason: "Costs more than it saves",
  })
  await expect(deleteImprovement(ops, key)).rejects.toMatchObject({ code: "Validation" })
})

describe("an accepted risk", () => {
  const decisionsOf = async (ctx: Context, number: number) => {
    const { Decisions } = await listDecisions(ctx, { WorkloadId })
    return Decisions.filter((one) => one.number === number).map(({ kind, deciderName }) => [kind, deciderName])
  }

  test("is decided by those who may, up to a day ahead, and comes back on the next", async () => {
    const key = await item()
    const input = { ...key, ...words, ReviewOn: "2030-06-30" }
    const past = { ...input, ReviewOn: "2020-01-01" }
    await expect(acceptRisk(ops, input)).rejects.toMatchObject({ code: "AccessDenied" })
    await expect(acceptRisk(owner, past)).rejects.toMatchObject({ code: "Validation" })
    const { Improvement } = await acceptRisk(owner, input)
    const acceptance = { deciderName: "The OWNER", reviewOn: "2030-06-30", tradeOff: words.TradeOff }
    expect(Improvement).toMatchObject({ status: "ACCEPTED_RISK", acceptance, risk: "HIGH" })

    const still = (await getImprovement(at(ops, "2030-06-30"), key)).Improvement
    expect(still).toMatchObject({ status: "ACCEPTED_RISK", returnedOn: null })
    const back = (await getImprovement(at(ops, "2030-07-01"), key)).Improvement
    expect(back).toMatchObject({ status: "OPEN", returnedOn: "2030-06-30", closedAt: null })
    expect(await decisionsOf(at(ops, "2030-07-01"), key.Number)).toEqual([
      ["RETURNED", ""],
      ["ACCEPTED", "The OWNER"],
    ])
  })

  test("is renewed, and the register keeps that it was open in between", async () => {
    const key = await item()
    await acceptRisk(at(owner, "2029-01-10"), { ...key, ...words, ReviewOn: "2029-03-31" })
    await acceptRisk(at(owner, "2029-05-02"), { ...key, ...words, ReviewOn: "2029-12-31" })
    const { Improvement } = await getImprovement(at(ops, "2029-05-02"), key)
    expect(Improvement).toMatchObject({ status: "ACCEPTED_RISK", acceptance: { reviewOn: "2029-12-31" } })
    expect(await decisionsOf(at(ops, "2029-05-02"), key.Number)).toEqual([
      ["RENEWED", "The OWNER"],
      ["RETURNED", ""],
      ["ACCEPTED", "The OWNER"],
    ])
  })

  test("is taken up again by those who may decide, once it came back by anybody", async () => {
    const key = await item()
    const now = at(owner, "2031-01-10")
    await acceptRisk(now, { ...key, ...words, ReviewOn: "2031-03-31" })
    const early = setImprovementStatus(at(ops, "2031-02-01"), { ...key, Status: "OPEN" })
    await expect(early).rejects.toMatchObject({ code: "AccessDenied" })
    const { Improvement } = await setImprovementStatus(at(ops, "2031-04-01"), { ...key, Status: "IN_PROGRESS" })
    expect(Improvement).toMatchObject({ status: "IN_PROGRESS", returnedOn: null, acceptance: null })
    expect(await decisionsOf(at(ops, "2031-04-02"), key.Number)).toEqual([
      ["RETURNED", ""],
      ["ACCEPTED", "The OWNER"],
    ])
  })

  test("leaves its trail", async () => {
    const actions = await auditActions(db, owner.actor.workspaceId)
    expect(actions.filter((action) => action === "improvement.accept")).toHaveLength(4)
    expect(actions).toContain("improvement.status")
  })
})
