import { beforeAll, describe, expect, test } from "vitest"
import { type LensJson, lensJson } from "@/lib/lens/example"
import { acceptedOf } from "@/lib/lens/mapping-pairs"
import { updateAnswer } from "@/lib/server/answers"
import type { Context } from "@/lib/server/context"
import { createImprovement } from "@/lib/server/improvement-create"
import { getImprovement } from "@/lib/server/improvements"
import { saveLensDraft } from "@/lib/server/lens-drafts"
import { previewLensImpact } from "@/lib/server/lens-impact"
import { upgradeLensReview } from "@/lib/server/lens-upgrade"
import { createLensVersion } from "@/lib/server/lenses"
import { loadReview, loadReviews } from "@/lib/server/reviews"
import { testDatabase } from "@/lib/server/testing/database"
import { makeMember, makeWorkspace } from "@/lib/server/testing/people"
import { makeWorkload, publishedLens } from "@/lib/server/testing/reviews"
import { previewUpgrade } from "@/lib/server/upgrade-preview"

const { db } = await testDatabase()
let owner: Context
let arn: string
let key: string
const workloads: string[] = []

/** One question reworded, one choice split, one question removed, one rule changed, one id changed. */
function secondVersion(): LensJson {
  const json = lensJson()
  const [security, operations] = json.pillars
  const [first, second] = security?.questions ?? []
  const [third] = operations?.questions ?? []
  if (!first || !second || !third || !operations) throw new Error("the small lens changed")
  first.title = "How do you know, afterwards, who did what?"
  second.choices.splice(
    1,
    1,
    ...["a", "b"].map((end) => ({ ...second.choices[1], id: `read_${end}`, title: `Read ${end}` })),
  )
  second.riskRules = [
    { condition: "keep_logs && read_a && read_b", risk: "NO_RISK" },
    { condition: "keep_logs", risk: "MEDIUM_RISK" },
    { condition: "default", risk: "HIGH_RISK" },
  ]
  third.riskRules = [
    { condition: "keep_logs && read_logs", risk: "NO_RISK" },
    { condition: "default", risk: "HIGH_RISK" },
  ]
  operations.questions = [third]
  return json
}

const answer = (workload: string, QuestionId: string, SelectedChoices: string[]) =>
  updateAnswer(owner, {
    WorkloadId: workload,
    LensAlias: arn,
    QuestionId,
    SelectedChoices,
    Notes: `Note of ${QuestionId}`,
  })

beforeAll(async () => {
  owner = await makeMember(db, await makeWorkspace(db), "OWNER")
  arn = await publishedLens(owner, "Upgraded lens")
  key = arn.split("/").at(-1) ?? ""
  for (const name of ["Checkout", "Ledger", "Search"]) workloads.push(await makeWorkload(owner, [arn], name))
  const [checkout = "", ledger = ""] = workloads
  await answer(checkout, "security_1", ["keep_logs"])
  await answer(checkout, "security_2", ["keep_logs", "read_logs"])
  await answer(checkout, "operations_1", ["keep_logs"])
  await answer(checkout, "operations_2", ["logs_no"])
  await answer(ledger, "operations_1", ["keep_logs", "read_logs"])
  await saveLensDraft(owner, { LensKey: key, Source: JSON.stringify({ ...secondVersion(), name: "Upgraded lens" }) })
})

const everything = async () =>
  JSON.stringify(
    await Promise.all([
      db.answer.findMany({ orderBy: [{ lensReviewId: "asc" }, { questionId: "asc" }] }),
      db.lensReview.findMany({ orderBy: { id: "asc" } }),
      db.milestone.count(),
      db.auditEvent.count(),
    ]),
    (_, value) => (typeof value === "bigint" ? String(value) : value),
  )

describe("before the version is published", () => {
  test("the impact says for every workload what is kept, what needs attention and what is lost", async () => {
    const before = await everything()
    const impact = await previewLensImpact(owner, { LensKey: key })
    expect(
      impact.workloads.map(({ workloadName, kept, attention, lost }) => [workloadName, kept, attention, lost]),
    ).toEqual([
      ["Checkout", 0, 3, 1],
      ["Ledger", 1, 0, 0],
      ["Search", 0, 0, 0],
    ])
    expect(impact.workloads[0]?.before).toEqual({ UNANSWERED: 0, HIGH: 1, MEDIUM: 2, NONE: 1, NOT_APPLICABLE: 0 })
    expect(impact.workloads[0]?.after).toEqual({ UNANSWERED: 0, HIGH: 1, MEDIUM: 2, NONE: 0, NOT_APPLICABLE: 0 })
    expect(await everything()).toBe(before)
  })

  test("of a version that is published nothing more is to come", async () => {
    expect((await previewLensImpact(owner, { LensKey: key, LensVersion: "1.0" })).workloads).toEqual([])
  })
})

describe("the upgrade of one workload", () => {
  beforeAll(async () => {
    await createLensVersion(owner, { LensAlias: arn, LensVersion: "2.0", IsMajorVersion: true })
  })

  test("does exactly what its preview said; the others wait", async () => {
    const [checkout = "", ledger = ""] = workloads
    const place = { WorkloadId: checkout, LensAlias: arn }
    const { plan, from, to } = await previewUpgrade(owner, place)
    expect([from, to]).toEqual(["1.0", "2.0"])
    expect(plan.attention.map((one) => [one.questionId, one.attention.map(({ kind }) => kind)])).toEqual([
      ["security_1", ["reworded"]],
      ["security_2", ["choices-added", "choices-gone", "risk"]],
      ["operations_1", ["risk"]],
    ])
    expect(plan.lost.map(({ questionId }) => questionId)).toEqual(["operations_2"])
    await upgradeLensReview(owner, { ...place, MilestoneName: "Before 2.0" })
    const now = await loadReview(owner, place)
    const stored = Object.entries(now.answers).map(([id, { notes, choices }]) => [id, notes, Object.keys(choices)])
    expect(stored.toSorted()).toEqual(
      [...plan.kept, ...plan.attention]
        .map((one) => [one.questionId, one.answer.notes, Object.keys(one.answer.choices)])
        .toSorted(),
    )
    const [then] = await loadReviews(owner, checkout, 1)
    expect(then?.lens.pillars[1]?.questions[1]?.id).toBe("operations_2")
    expect(then?.answers.operations_2?.notes).toBe("Note of operations_2")
    expect((await loadReview(owner, { WorkloadId: ledger, LensAlias: arn })).lensVersion).toBe("1.0")
  })

  test("an accepted change of an id takes the answer along", async () => {
    const json = { ...secondVersion(), name: "Upgraded lens" }
    const question = json.pillars[0]?.questions[1]
    if (!question) throw new Error("the small lens changed")
    question.id = "renamed"
    await saveLensDraft(owner, { LensKey: key, Source: JSON.stringify(json) })
    await createLensVersion(owner, { LensAlias: arn, LensVersion: "3.0", IsMajorVersion: true })
    const place = { WorkloadId: workloads[0] ?? "", LensAlias: arn }
    const preview = await previewUpgrade(owner, place)
    expect(preview.proposals.map(({ key: pair }) => pair)).toEqual(["security_2~renamed"])
    expect(preview.plan.lost.map(({ questionId }) => questionId)).toEqual(["security_2"])
    const IdChanges = acceptedOf(preview.proposals, new Set(["security_2~renamed"]))
    expect((await previewUpgrade(owner, { ...place, IdChanges })).plan.lost).toEqual([])
    const Links = [{ LensAlias: arn, QuestionId: "security_2", ChoiceIds: ["read_a"] }]
    await createImprovement(owner, { WorkloadId: place.WorkloadId, Links })
    await upgradeLensReview(owner, { ...place, MilestoneName: "Before 3.0", Plumbline: { IdChanges } })
    const { Improvement } = await getImprovement(owner, { WorkloadId: place.WorkloadId, Number: 1 })
    expect(Improvement.links).toMatchObject([{ questionId: "renamed", label: "SEC 2", practices: [{ id: "read_a" }] }])
    const { answers } = await loadReview(owner, place)
    expect(answers.renamed?.notes).toBe("Note of security_2")
  })

  test("what the author accepted on publishing is not asked again", async () => {
    const json = { ...secondVersion(), name: "Upgraded lens" }
    const [question] = json.pillars[1]?.questions ?? []
    if (!question) throw new Error("the small lens changed")
    question.id = "ops"
    await saveLensDraft(owner, { LensKey: key, Source: JSON.stringify(json) })
    const IdChanges = { questions: [{ from: "operations_1", to: "ops" }], choices: [] }
    await createLensVersion(owner, {
      LensAlias: arn,
      LensVersion: "4.0",
      IsMajorVersion: true,
      Plumbline: { IdChanges },
    })
    const place = { WorkloadId: workloads[1] ?? "", LensAlias: arn }
    const { proposals, plan, releases } = await previewUpgrade(owner, place)
    expect(releases.map(({ version }) => version)).toEqual(["4.0", "3.0", "2.0"])
    expect(proposals).toEqual([])
    expect(plan.kept.map(({ oldQuestionId, questionId }) => [oldQuestionId, questionId])).toEqual([
      ["operations_1", "ops"],
    ])
    await upgradeLensReview(owner, { ...place, MilestoneName: "Before 4.0" })
    expect(Object.keys((await loadReview(owner, place)).answers)).toEqual(["ops"])
  })
})
