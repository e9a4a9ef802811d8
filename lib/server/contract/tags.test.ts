import { beforeAll, describe, expect, test } from "vitest"
import { contract, lensText, refusals, workloadInput } from "@/lib/server/testing/contract"

const api = await contract()
const ours = await api.workspace("Ours")
const lead = await api.caller(ours, "ADMIN")
const viewer = await api.caller(ours, "VIEWER")
const stranger = await api.caller(await api.workspace("Theirs"), "OWNER")

const arns: Record<string, string> = {}

beforeAll(async () => {
  arns.workload = (await lead.wa.createWorkload(workloadInput({ Tags: { team: "tills" } }))).WorkloadArn ?? ""
  arns.lens = (await lead.wa.importLens({ JSONString: lensText("Tagged"), Tags: { team: "tills" } })).LensArn ?? ""
  const answers = { aims: "cost_less", stage: "live", data: "public", reach: "nobody" }
  const profile = await lead.wa.createProfile({
    ProfileName: "Tagged",
    ProfileDescription: "Tagged",
    ProfileQuestions: Object.entries(answers).map(([QuestionId, id]) => ({ QuestionId, SelectedChoiceIds: [id] })),
    Tags: { team: "tills" },
  })
  arns.profile = profile.ProfileArn ?? ""
  const template = {
    TemplateName: "Tagged",
    Description: "Tagged",
    Lenses: ["wellarchitected"],
    Tags: { team: "tills" },
  }
  arns.template = (await lead.wa.createReviewTemplate(template)).TemplateArn ?? ""
})

describe.each(["workload", "lens", "profile", "template"])("tags of a %s", (kind) => {
  const arn = () => arns[kind] ?? ""
  const tags = async () => (await viewer.wa.listTagsForResource({ WorkloadArn: arn() })).Tags

  test("are added, changed, read and removed", async () => {
    expect(await tags()).toEqual({ team: "tills" })
    await lead.wa.tagResource({ WorkloadArn: arn(), Tags: { team: "carts", "cost:center": "4711 – ü" } })
    await lead.wa.tagResource({ WorkloadArn: arn(), Tags: { more: "" } })
    expect(await tags()).toEqual({ team: "carts", "cost:center": "4711 – ü", more: "" })
    await lead.wa.untagResource({ WorkloadArn: arn(), TagKeys: ["more"] })
    await lead.wa.untagResource({ WorkloadArn: arn(), TagKeys: ["more", "cost:center", "never there"] })
    expect(await tags()).toEqual({ team: "carts" })
  })

  test("that many set at once are all kept", async () => {
    const keys = Array.from({ length: 8 }, (_, at) => `k${at}`)
    await Promise.all(keys.map((key) => lead.wa.tagResource({ WorkloadArn: arn(), Tags: { [key]: key } })))
    expect(Object.keys((await tags()) ?? {})).toEqual(expect.arrayContaining(keys))
    await lead.wa.untagResource({ WorkloadArn: arn(), TagKeys: keys })
  })

  test("are at most fifty, keys at most 128 and values at most 256 letters long", async () => {
    const WorkloadArn = arn()
    const many = Object.fromEntries(Array.from({ length: 49 }, (_, at) => [`n${at}`, "x"]))
    await lead.wa.tagResource({ WorkloadArn, Tags: many })
    expect(Object.keys((await tags()) ?? {})).toHaveLength(50)
    const refused = await refusals([
      lead.wa.tagResource({ WorkloadArn, Tags: { "one more": "" } }),
      lead.wa.tagResource({ WorkloadArn, Tags: { ["k".repeat(129)]: "" } }),
      lead.wa.tagResource({ WorkloadArn, Tags: { key: "v".repeat(257) } }),
      lead.wa.tagResource({ WorkloadArn, Tags: { "a{b}": "" } }),
      lead.wa.untagResource({ WorkloadArn, TagKeys: [] }),
    ])
    for (const one of refused) expect(one).toMatchObject({ name: "ValidationException", status: 400 })
    await lead.wa.untagResource({ WorkloadArn, TagKeys: Object.keys(many) })
    await lead.wa.tagResource({ WorkloadArn, Tags: { ["k".repeat(128)]: "v".repeat(256) } })
  })

  test("are changed by who may edit, and seen by nobody outside", async () => {
    const WorkloadArn = arn()
    const change = { WorkloadArn, Tags: { no: "no" } }
    const viewers = await refusals([
      viewer.wa.tagResource(change),
      viewer.wa.untagResource({ WorkloadArn, TagKeys: ["team"] }),
    ])
    for (const one of viewers) expect(one).toMatchObject({ name: "AccessDeniedException", status: 403 })
    const other = { ...change, WorkloadArn: WorkloadArn.replace(ours.accountId, "123456789012") }
    const missing = await refusals([
      stranger.wa.listTagsForResource({ WorkloadArn }),
      stranger.wa.tagResource(change),
      stranger.wa.untagResource({ WorkloadArn, TagKeys: ["team"] }),
      lead.wa.tagResource(other),
      lead.wa.listTagsForResource(other),
    ])
    for (const one of missing) expect(one).toMatchObject({ name: "ResourceNotFoundException", status: 404 })
  })
})

test("other ARNs and other texts are not found", async () => {
  const texts = ["arn:aws:s3:::bucket", "nonsense", `arn:aws:wellarchitected:us-east-1:${ours.accountId}:session/x`]
  const refused = await refusals(texts.map((WorkloadArn) => lead.wa.listTagsForResource({ WorkloadArn })))
  for (const one of refused) expect(one).toMatchObject({ name: "ResourceNotFoundException", status: 404 })
})
