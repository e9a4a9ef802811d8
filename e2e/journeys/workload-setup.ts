import type { BrowserContext } from "@playwright/test"
import type { Outline } from "@/lib/review/outline"
import { expect } from "../fixtures"

/** Workloads as a test finds them, made through the API that the pages use. */
export function workloadApi(context: BrowserContext, origin: string) {
  const send = async (method: string, path: string, data: unknown) => {
    const response = await context.request.fetch(origin + path, { method, data, headers: { origin } })
    expect(response.status(), `${method} ${path}: ${await response.text()}`).toBe(200)
    return response.json()
  }
  return {
    async create(name: string, more: Record<string, unknown> = {}): Promise<string> {
      const { WorkloadId } = await send("POST", "/api/aws/workloads", {
        ...{ WorkloadName: name, Description: "Takes orders and payments", Environment: "PRODUCTION" },
        ...{ ReviewOwner: "Rowan Example", AwsRegions: ["eu-central-1"], Lenses: ["wellarchitected"] },
        ...more,
      })
      return WorkloadId
    },
    async read(id: string) {
      return (await send("GET", `/api/aws/workloads/${id}`, undefined)).Workload
    },
    update: (id: string, data: Record<string, unknown>) => send("PATCH", `/api/aws/workloads/${id}`, data),
    saveMilestone: (id: string, MilestoneName: string) =>
      send("POST", `/api/aws/workloads/${id}/milestones`, { MilestoneName }),
    /** The framework's pillars with their questions. */
    async pillars(id: string): Promise<Outline["pillars"]> {
      const path = `/api/plumbline/workloads/${id}/reviews/wellarchitected/outline`
      return (await send("GET", path, undefined)).pillars
    },
    /** Leaves pillars out with a reason each. */
    leaveOut: (id: string, PillarReasons: Record<string, string>) =>
      send("PATCH", `/api/aws/workloads/${id}/lensReviews/wellarchitected`, { Plumbline: { PillarReasons } }),
    /** Sets a question aside without a reason. */
    setAside: (id: string, questionId: string) =>
      send("PATCH", `/api/aws/workloads/${id}/lensReviews/wellarchitected/answers/${questionId}`, {
        IsApplicable: false,
      }),
    /** Ticks these choices and no other. */
    tick: (id: string, questionId: string, SelectedChoices: string[]) =>
      send("PATCH", `/api/aws/workloads/${id}/lensReviews/wellarchitected/answers/${questionId}`, { SelectedChoices }),
    /** Ticks only "none of these", which every question of the framework counts as a risk, or nothing applicable. */
    async answer(id: string, questionId: string, what: "none of these" | "not applicable") {
      const path = `/api/aws/workloads/${id}/lensReviews/wellarchitected/answers/${questionId}`
      if (what === "not applicable") return send("PATCH", path, { IsApplicable: false, Reason: "OUT_OF_SCOPE" })
      const { Answer } = await send("GET", path, undefined)
      const none = Answer.Choices.find((choice: { ChoiceId: string }) => choice.ChoiceId.endsWith("_no"))
      return send("PATCH", path, { SelectedChoices: [none.ChoiceId] })
    },
  }
}
