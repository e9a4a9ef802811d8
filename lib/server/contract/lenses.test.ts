import { describe, expect, test } from "vitest"
import { lensJson } from "@/lib/lens/example"
import { importBuiltInLenses } from "@/lib/server/built-in-lenses"
import {
  allPages,
  type Caller,
  contract,
  lensText,
  refusal,
  refusals,
  workloadInput,
} from "@/lib/server/testing/contract"
import { contractLenses } from "@/lib/server/testing/contract-lenses"

const api = await contract()
const ours = await api.workspace("Ours")
const theirs = await api.workspace("Theirs")
const author = await api.caller(ours, "LENS_AUTHOR")
const lead = await api.caller(ours, "ADMIN")
const viewer = await api.caller(ours, "VIEWER")
const stranger = await api.caller(await api.workspace("Strangers"), "OWNER")

const FRAMEWORK = "wellarchitected"
const denied = { name: "AccessDeniedException", status: 403 }
const notFound = { name: "ResourceNotFoundException", status: 404 }
const invalid = { name: "ValidationException", status: 400 }

const { draft, published, publish } = contractLenses(author)

describe("a lens of one's own", () => {
  test("is imported as a draft, published, read back, exported as it was, and deleted", async () => {
    const JSONString = lensText("Whole life")
    const given = { JSONString, ClientRequestToken: "import", Tags: { team: "tills" } }
    const [first, again] = await Promise.all([author.wa.importLens(given), author.wa.importLens(given)])
    const LensAlias = first?.LensArn ?? ""
    expect(again?.LensArn).toBe(LensAlias)
    expect(LensAlias).toMatch(new RegExp(`^arn:aws:wellarchitected:us-east-1:${ours.accountId}:lens/[0-9a-f]{32}$`))
    const { Lens: drafted } = await viewer.wa.getLens({ LensAlias })
    expect(drafted).toMatchObject({
      Name: "Whole life",
      Description: "For tests",
      Owner: ours.accountId,
      Tags: { team: "tills" },
    })
    expect(drafted?.LensVersion).toBeUndefined()

    const version = { LensAlias, LensVersion: "1.0", ClientRequestToken: "publish" }
    expect(await author.wa.createLensVersion(version)).toMatchObject({ LensArn: LensAlias, LensVersion: "1.0" })
    await author.wa.createLensVersion(version)
    expect((await viewer.wa.getLens({ LensAlias, LensVersion: "1.0" })).Lens).toMatchObject({ LensVersion: "1.0" })
    expect(JSON.parse((await viewer.wa.exportLens({ LensAlias })).LensJSON ?? "")).toEqual(JSON.parse(JSONString))

    const gone = { LensAlias, LensStatus: "ALL", ClientRequestToken: "delete" } as const
    await author.wa.deleteLens(gone)
    await author.wa.deleteLens(gone)
    const calls = [
      author.wa.getLens({ LensAlias }),
      author.wa.exportLens({ LensAlias }),
      author.wa.importLens({ LensAlias, JSONString }),
      author.wa.createLensVersion({ LensAlias, LensVersion: "2.0" }),
      author.wa.deleteLens({ LensAlias, LensStatus: "ALL" }),
      author.wa.getLensVersionDifference({ LensAlias }),
      author.wa.createLensShare({ LensAlias, SharedWith: theirs.accountId }),
      author.wa.listLensShares({ LensAlias }),
      author.wa.deleteLensShare({ LensAlias, ShareId: "0".repeat(32) }),
    ]
    for (const one of await refusals(calls)) expect(one).toMatchObject({ ...notFound, ResourceType: "Lens" })
  })

  test("keeps its versions apart; the draft next to them can be dropped alone", async () => {
    const LensAlias = await published("Two versions")
    await publish(
      LensAlias,
      "2.0",
      lensText("Two versions", (json) => json.pillars.pop()),
      true,
    )
    const pillars = async (LensVersion?: string) => {
      const { LensJSON = "" } = await viewer.wa.exportLens({ LensAlias, ...(LensVersion && { LensVersion }) })
      return JSON.parse(LensJSON).pillars.length
    }
    expect([await pillars("1.0"), await pillars("2.0"), await pillars()]).toEqual([2, 1, 1])
    expect(await refusal(viewer.wa.exportLens({ LensAlias, LensVersion: "3.0" }))).toMatchObject(notFound)
    await author.wa.importLens({ LensAlias, JSONString: lensText("Two versions") })
    const inDraft = async () => {
      const { LensSummaries = [] } = await viewer.wa.listLenses({ LensStatus: "DRAFT" })
      return LensSummaries.some((one) => one.LensArn === LensAlias)
    }
    expect(await inDraft()).toBe(true)
    await author.wa.deleteLens({ LensAlias, LensStatus: "DRAFT" })
    expect(await inDraft()).toBe(false)
    expect(await pillars()).toBe(1)
    const nothing = await refusal(author.wa.createLensVersion({ LensAlias, LensVersion: "3.0" }))
    expect(nothing).toMatchObject(invalid)
  })

  test("with mistakes is refused with all of them; a name that is taken or changed too", async () => {
    const LensAlias = await published("Named once")
    const wrong = lensText("Mistakes", (json) => {
      const [question] = json.pillars[0]?.questions ?? []
      if (question) question.riskRules = [{ condition: "no_such_choice", risk: "HIGH_RISK" }]
      json.pillars.push({ id: "a b", name: "", questions: [] })
    })
    const refused = await refusal(author.wa.importLens({ JSONString: wrong }))
    expect(refused).toMatchObject({ ...invalid, Reason: "FIELD_VALIDATION_FAILED" })
    expect((refused as { Fields?: unknown[] }).Fields?.length).toBeGreaterThan(1)
    const others = await refusals([
      author.wa.importLens({ JSONString: "{" }),
      author.wa.importLens({ JSONString: "" }),
      author.wa.importLens({ JSONString: lensText("N a m e d - once!") }),
      author.wa.importLens({ LensAlias, JSONString: lensText("Another name") }),
      author.wa.importLens({ LensAlias: "test", JSONString: lensText("By alias") }),
      author.wa.importLens({ JSONString: lensText("n".repeat(129)) }),
    ])
    for (const one of others) expect(one).toMatchObject(invalid)
    expect(others[2]?.message).toContain("A lens with normalized name namedonce already exists.")
    expect(others[3]?.message).toContain("Lens name must match published name")
    expect(others[4]?.message).toBe("[Validation] Invalid lens alias test (allowed value as alias is LensARN)")
    await author.wa.importLens({ JSONString: lensText("n".repeat(128)) })
  })

  test("gets versions with names of 32 letters, digits and dots, each once", async () => {
    const LensAlias = await draft("Versions")
    const make = (LensVersion: string) => author.wa.createLensVersion({ LensAlias, LensVersion })
    for (const one of await refusals([make("v".repeat(33)), make("1.0 beta"), make("1-0"), make("")])) {
      expect(one).toMatchObject(invalid)
    }
    await make("v".repeat(32))
    await author.wa.importLens({ LensAlias, JSONString: lensText("Versions") })
    expect(await refusal(make("v".repeat(32)))).toMatchObject({ name: "ConflictException", status: 409 })
  })

  test("has at most a hundred versions", async () => {
    const LensAlias = await published("Hundred versions")
    const lensId = LensAlias.split("/").at(-1) ?? ""
    const first = await api.db.lensVersion.findFirstOrThrow({ where: { lensId } })
    await api.db.lensVersion.createMany({
      data: Array.from({ length: 99 }, (_, at) => ({
        ...first,
        id: `${String(at).padStart(4, "0")}${first.id.slice(4)}`,
        version: `x${at}`,
        number: at + 2,
        idChanges: first.idChanges ?? {},
      })),
    })
    await author.wa.importLens({ LensAlias, JSONString: lensText("Hundred versions") })
    const refused = await refusal(author.wa.createLensVersion({ LensAlias, LensVersion: "2.0" }))
    expect(refused).toMatchObject({
      name: "ServiceQuotaExceededException",
      status: 402,
      QuotaCode: "L-VERSIONS-PER-LENS",
    })
  })

  test("reaches workloads at once when the version is minor, and waits when it is major", async () => {
    const LensAlias = await published("Grows")
    const { WorkloadId } = await lead.wa.createWorkload(workloadInput({ Lenses: [LensAlias] }))
    const at = { WorkloadId, LensAlias }
    await lead.wa.updateAnswer({ ...at, QuestionId: "security_1", SelectedChoices: ["keep_logs"] })
    await publish(
      LensAlias,
      "1.1",
      lensText("Grows", (json) => json.pillars.pop()),
    )
    const review = async () => (await viewer.wa.getLensReview(at)).LensReview
    expect(await review()).toMatchObject({
      LensVersion: "1.1",
      LensStatus: "CURRENT",
      RiskCounts: { MEDIUM: 1, UNANSWERED: 1 },
    })
    await publish(LensAlias, "2.0", lensText("Grows"), true)
    expect(await review()).toMatchObject({ LensVersion: "1.1", LensStatus: "NOT_CURRENT" })
    await author.wa.deleteLens({ LensAlias, LensStatus: "PUBLISHED" })
    expect(await review()).toMatchObject({ LensVersion: "1.1", LensStatus: "DELETED", RiskCounts: { MEDIUM: 1 } })
    const again = lead.wa.createWorkload(workloadInput({ Lenses: [LensAlias] }))
    expect(await refusal(again)).toMatchObject(notFound)
  })
})

describe("lists", () => {
  test.each([1, 50])("hold the lenses that one may see, by type and state, %d at a time", async (size) => {
    const drafted = await draft(`Listed ${size} draft`)
    const done = await published(`Listed ${size} done`)
    const list = (by: Caller, more = {}) =>
      allPages(
        (page) => by.wa.listLenses({ ...page, ...more }),
        (page) => page.LensSummaries,
        size,
      )
    const arns = async (more = {}) => (await list(viewer, more)).map((one) => one.LensArn)
    expect(await arns()).toEqual(expect.arrayContaining([drafted, done]))
    expect(await arns({ LensName: `listed ${size}` })).toEqual([done, drafted])
    expect(await arns({ LensStatus: "DRAFT" })).toContain(drafted)
    expect(await arns({ LensStatus: "DRAFT" })).not.toContain(done)
    expect(await arns({ LensStatus: "PUBLISHED" })).not.toContain(drafted)
    expect(await arns({ LensStatus: "PUBLISHED" })).toContain(done)
    const types = async (LensType: string) => new Set((await list(viewer, { LensType })).map((one) => one.LensType))
    expect([...(await types("AWS_OFFICIAL"))]).toEqual(["AWS_OFFICIAL"])
    expect([...(await types("CUSTOM_SELF"))]).toEqual(["CUSTOM_SELF"])
    expect([...(await types("CUSTOM_SHARED"))]).toEqual([])
    const official = (await list(stranger)).map((one) => [one.LensAlias, one.LensType, one.Owner])
    expect(official).toEqual([[FRAMEWORK, "AWS_OFFICIAL", undefined]])
    expect((await list(viewer, { LensName: `listed ${size} done` }))[0]).toMatchObject({
      LensVersion: "1.0",
      LensStatus: "CURRENT",
      Owner: ours.accountId,
    })
  })

  test("refuse page sizes and tokens that they don't know", async () => {
    const refused = await refusals([
      viewer.wa.listLenses({ MaxResults: 51 }),
      viewer.wa.listLenses({ NextToken: "AAAA" }),
      viewer.wa.listLenses({ LensType: "MINE" as never }),
      viewer.wa.listLenses({ LensStatus: "NEW" as never }),
    ])
    for (const one of refused) expect(one).toMatchObject(invalid)
  })
})

describe("built-in lenses", () => {
  test("are read and exported by everybody and changed by nobody", async () => {
    const LensAlias = FRAMEWORK
    expect((await stranger.wa.getLens({ LensAlias })).Lens).toMatchObject({ LensVersion: "1.0", Name: "Framework" })
    expect((await stranger.wa.exportLens({ LensAlias })).LensJSON).not.toContain("x-plumbline")
    const arn = `arn:aws:wellarchitected::aws:lens/${FRAMEWORK}`
    const refused = await refusals([
      lead.wa.importLens({ LensAlias: arn, JSONString: lensText("Mine") }),
      lead.wa.createLensVersion({ LensAlias, LensVersion: "2.0" }),
      lead.wa.deleteLens({ LensAlias, LensStatus: "ALL" }),
      lead.wa.createLensShare({ LensAlias, SharedWith: theirs.accountId }),
      lead.wa.listLensShares({ LensAlias }),
    ])
    for (const one of refused) expect(one).toMatchObject(denied)
  })

  test("a new version waits for the upgrade, too", async () => {
    const { WorkloadId } = await lead.wa.createWorkload(workloadInput())
    const next = { ...lensJson(), name: "Framework", "x-plumbline": { version: "2.0" } }
    await importBuiltInLenses(api.db, [{ alias: FRAMEWORK, text: JSON.stringify(next) }], new Date())
    const status = async () =>
      (await viewer.wa.getLensReview({ WorkloadId, LensAlias: FRAMEWORK })).LensReview?.LensStatus
    expect(await status()).toBe("NOT_CURRENT")
    await lead.wa.upgradeLensReview({ WorkloadId, LensAlias: FRAMEWORK, MilestoneName: "Before" })
    expect(await status()).toBe("CURRENT")
  })
})

test("viewers only read, strangers see nothing", async () => {
  const LensAlias = await published("Guarded")
  const ShareId = "0".repeat(32)
  const writes = (by: Caller) => [
    by.wa.createLensVersion({ LensAlias, LensVersion: "2.0" }),
    by.wa.deleteLens({ LensAlias, LensStatus: "ALL" }),
    by.wa.importLens({ LensAlias, JSONString: lensText("Guarded") }),
    by.wa.createLensShare({ LensAlias, SharedWith: "111111111111" }),
    by.wa.listLensShares({ LensAlias }),
    by.wa.deleteLensShare({ LensAlias, ShareId }),
  ]
  for (const one of await refusals(writes(viewer))) expect(one).toMatchObject(denied)
  expect(await refusal(viewer.wa.importLens({ JSONString: lensText("Not mine") }))).toMatchObject(denied)
  const reads = [
    stranger.wa.getLens({ LensAlias }),
    stranger.wa.exportLens({ LensAlias }),
    stranger.wa.getLensVersionDifference({ LensAlias }),
  ]
  for (const one of await refusals([...writes(stranger), ...reads])) {
    expect(one).toMatchObject({ ...notFound, ResourceId: LensAlias, ResourceType: "Lens" })
  }
})
