import type { BrowserContext } from "@playwright/test"
import { PROFILE_QUESTIONS } from "@/lib/review/profile-template"
import { expect } from "../fixtures"

/** A profile with tags, a review template and a share of the workload, made through the API; answers the template's id. */
export async function shareSomething(context: BrowserContext, origin: string, workload: string): Promise<string> {
  const send = async (path: string, data: unknown) => {
    const response = await context.request.post(origin + path, { data, headers: { origin } })
    expect(response.status(), `${path}: ${await response.text()}`).toBe(200)
    return response.json()
  }
  const asked = PROFILE_QUESTIONS.filter(({ min }) => min > 0)
  await send("/api/aws/profiles", {
    ...{ ProfileName: "Retail", ProfileDescription: "Shops and their tills", Tags: { team: "tills" } },
    ProfileQuestions: asked.map(({ id, choices }) => ({ QuestionId: id, SelectedChoiceIds: [choices[0]?.id] })),
  })
  await send(`/api/aws/workloads/${workload}/shares`, { SharedWith: "123456789012", PermissionType: "READONLY" })
  const { TemplateArn } = await send("/api/aws/reviewTemplates", {
    ...{ TemplateName: "On our platform", Description: "Whatever runs in the shared cluster" },
    Lenses: ["wellarchitected"],
  })
  return TemplateArn.split("/").pop()
}
