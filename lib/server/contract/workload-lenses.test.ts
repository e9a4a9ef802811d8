import { describe, expect, test } from "vitest"
import { contract, refusal, refusals, workloadInput } from "@/lib/server/testing/contract"
import { contractLenses } from "@/lib/server/testing/contract-lenses"

const api = await contract()
const ours = await api.workspace("Ours")
const lead = await api.caller(ours, "ADMIN")
const viewer = await api.caller(ours, "VIEWER")

const FRAMEWORK = "wellarchitected"

async function newWorkload(more = {}): Promise<string> {
  return (await lead.wa.createWorkload(workloadInput(more))).WorkloadId ?? ""
}

const { published: newLens } = contractLenses(lead)

describe("AssociateLenses and DisassociateLenses", () => {
  test("a lens that was removed comes back with its answers", async () => {
    const lens = await newLens("Comes back")
    const WorkloadId = await newWorkload()
    await lead.wa.associateLenses({ WorkloadId, LensAliases: [lens, FRAMEWORK] })
    const answer = { WorkloadId, LensAlias: lens, QuestionId: "security_1" }
    await lead.wa.updateAnswer({ ...answer, SelectedChoices: ["keep_logs"], Notes: "kept" })
    const counts = async () => (await viewer.wa.getWorkload({ WorkloadId })).Workload?.RiskCounts
    expect(await counts()).toMatchObject({ UNANSWERED: 7, MEDIUM: 1 })
    await lead.wa.disassociateLenses({ WorkloadId, LensAliases: [lens] })
    expect(await counts()).toMatchObject({ UNANSWERED: 4, MEDIUM: 0 })
    const gone = await refusal(viewer.wa.getAnswer(answer))
    expect(gone.message).toBe(`No lens review for lens alias ${lens}`)
    await lead.wa.associateLenses({ WorkloadId, LensAliases: [lens] })
    expect((await viewer.wa.getAnswer(answer)).Answer).toMatchObject({ Notes: "kept", Risk: "MEDIUM" })
  })

  test("ten at a time, lenses that are there, reviews that are there", async () => {
    const WorkloadId = await newWorkload()
    const refused = await refusals([
      lead.wa.associateLenses({ WorkloadId, LensAliases: Array(11).fill(FRAMEWORK) }),
      lead.wa.associateLenses({ WorkloadId, LensAliases: [] }),
      lead.wa.associateLenses({ WorkloadId, LensAliases: ["serverless"] }),
      lead.wa.disassociateLenses({ WorkloadId, LensAliases: ["serverless"] }),
    ])
    expect(refused.map((one) => one.status)).toEqual([400, 400, 404, 400])
  })
})
