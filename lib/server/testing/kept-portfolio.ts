import type { Database } from "@/lib/server/context"
import { newId } from "@/lib/server/ids"

/** A pillar's page, a completed review, a programme with what it knows and views of two people, one of whom has left. */
export async function keepPortfolio(db: Database, workspaceId: string, workloadId: string): Promise<void> {
  const texts = { currentState: "c", strengths: "s", gaps: "g", risks: "r", recommendations: "re" }
  await db.pillarPage.create({ data: { workloadId, pillarId: "security", ...texts, updatedByName: "Lead" } })
  await db.workload.update({ where: { id: workloadId }, data: { completedAt: new Date(), completedByName: "Lead" } })
  const [review] = await db.lensReview.findMany({ where: { workloadId }, orderBy: { position: "asc" } })
  const day = new Date("2026-11-01")
  const risks = { create: [{ lensReviewId: review?.id ?? "", questionId: "security_1", seenOn: day }] }
  const programme = {
    id: newId(),
    workspaceId,
    name: "2027",
    targetPercent: 45,
    startedOn: day,
    dueOn: new Date("2027-06-30"),
  }
  await db.programme.create({ data: { ...programme, risks, days: { create: [{ day, known: 1, resolved: 0 }] } } })
  const left = await db.user.create({
    data: { id: newId(), email: "left@example.org", name: "Left", passwordHash: "" },
  })
  const [mine, theirs] = [await db.user.findFirstOrThrow({ where: { email: "lead@example.org" } }), left]
  const view = { workspaceId, query: "criticality=critical" }
  await db.savedView.createMany({
    data: [
      { ...view, id: newId(), userId: mine.id, name: "Mine" },
      { ...view, id: newId(), userId: theirs.id, name: "Theirs, for all", isShared: true },
      { ...view, id: newId(), userId: theirs.id, name: "Theirs alone" },
    ],
  })
}
