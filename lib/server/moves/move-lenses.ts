import "server-only"
import { type AwsApi, everyRow, isRefusal, reasonOf } from "@/lib/server/moves/aws-api"
import { type Became, isThere, type Move, stillThere } from "@/lib/server/moves/move"

/** A lens with the versions that are needed, the newest last. */
interface Wanted {
  arn: string
  name: string
  versions: string[]
  hasDraft: boolean
}

/** An official lens cannot be exported; it is its alias everywhere. */
export function officialAlias(lens: string): string | null {
  if (!lens.startsWith("arn:")) return lens
  return /^arn:aws[-a-z]*:wellarchitected:[^:]*:(?:aws)?:lens\/(.+)$/.exec(lens)?.[1] ?? null
}

/**
 * Moves every lens that is not official: its newest version, the older ones that workloads or milestones stand on, and
 * its draft. Answers what each lens became; official ones, by their alias, where the other side has them too.
 */
export async function moveLenses(move: Move): Promise<Became> {
  const known = await move.trail.known("lens")
  const became = new Map<string, string>()
  const official = await everyRow(
    (page) => move.to.listLenses({ LensType: "AWS_OFFICIAL", ...page }),
    (output) => output.LensSummaries,
  )
  for (const { LensAlias, LensArn } of official) {
    const alias = officialAlias(LensAlias ?? LensArn ?? "")
    if (alias !== null) became.set(alias, alias)
  }
  for (const lens of await wantedLenses(move.from)) {
    await move.report.move("lens", lens.name, async (notes) => {
      const before = await stillThere(known(lens.arn), (LensAlias) => move.to.getLens({ LensAlias }))
      const writer = new LensWriter(move, lens, before)
      try {
        await writer.moveVersions(notes)
        await writer.moveDraft(known(`${lens.arn}#draft`), notes)
      } finally {
        if (writer.became !== undefined) became.set(lens.arn, writer.became)
      }
      return writer.count > 0 ? "moved" : "was there"
    })
  }
  return became
}

async function wantedLenses(api: AwsApi): Promise<Wanted[]> {
  const wanted = new Map<string, Wanted>()
  const want = (arn: string, name: string) => {
    const lens = wanted.get(arn) ?? { arn, name, versions: [], hasDraft: false }
    wanted.set(arn, lens)
    return lens
  }
  const newest = new Map<string, string>()
  const list = (LensStatus: "ALL" | "DRAFT") =>
    everyRow(
      (page) => api.listLenses({ LensStatus, ...page }),
      (output) => output.LensSummaries,
    )
  for (const { LensArn = "", LensName = "", LensVersion } of await list("ALL")) {
    if (officialAlias(LensArn) !== null) continue
    want(LensArn, LensName)
    if (LensVersion && LensVersion !== "DRAFT") newest.set(LensArn, LensVersion)
  }
  for (const { LensArn = "", LensName = "" } of await list("DRAFT")) {
    if (officialAlias(LensArn) === null) want(LensArn, LensName).hasDraft = true
  }
  for (const { LensArn = "", LensName = "", LensVersion = "" } of await lensesInUse(api)) {
    if (officialAlias(LensArn) === null) want(LensArn, LensName).versions.push(LensVersion)
  }
  // The API tells the names of versions but not their order; people number them.
  const order = new Intl.Collator("en", { numeric: true })
  return [...wanted.values()].map((lens) => {
    const last = newest.get(lens.arn)
    const older = [...new Set(lens.versions)].filter((one) => one !== last).sort(order.compare)
    return { ...lens, versions: last === undefined ? older : [...older, last] }
  })
}

/** The lens reviews of every workload, now and at every milestone. */
async function lensesInUse(api: AwsApi) {
  const workloads = await everyRow(
    (page) => api.listWorkloads(page),
    (output) => output.WorkloadSummaries,
  )
  const found = []
  for (const { WorkloadId } of workloads) {
    const milestones = await everyRow(
      (page) => api.listMilestones({ WorkloadId, ...page }),
      (output) => output.MilestoneSummaries,
    )
    for (const MilestoneNumber of [...milestones.map((one) => one.MilestoneNumber), undefined]) {
      const at = { WorkloadId, ...(MilestoneNumber !== undefined && { MilestoneNumber }) }
      const reviews = await everyRow(
        (page) => api.listLensReviews({ ...at, ...page }),
        (output) => output.LensReviewSummaries,
      )
      found.push(...reviews)
    }
  }
  return found
}

/** Writes one lens, text after text; a text that is there already is not sent again. */
class LensWriter {
  /** How many texts were new on the other side. */
  count = 0

  constructor(
    private readonly move: Move,
    private readonly lens: Wanted,
    /** Its ARN on the other side, once it is there. */
    public became: string | undefined,
  ) {}

  async moveVersions(notes: string[]): Promise<void> {
    const { from, to } = this.move
    const { arn, versions } = this.lens
    const present = new Set<string>()
    for (const LensVersion of versions) {
      const asked = { LensAlias: this.became, LensVersion }
      if (this.became !== undefined && (await isThere(to.getLens(asked)))) present.add(LensVersion)
    }
    for (const [at, LensVersion] of versions.entries()) {
      if (present.has(LensVersion)) continue
      if (versions.slice(at).some((later) => present.has(later))) {
        notes.push(`version ${LensVersion} is older than what is there and was left out`)
        continue
      }
      try {
        await this.send((await from.exportLens({ LensAlias: arn, LensVersion })).LensJSON)
        await to.createLensVersion({ LensAlias: this.became, LensVersion, IsMajorVersion: true })
      } catch (error) {
        // The newest is what matters; somebody else's lens can be used but not exported.
        if (at === versions.length - 1 || !isRefusal(error)) throw error
        notes.push(`version ${LensVersion} could not be moved: ${reasonOf(error)}`)
      }
    }
  }

  async moveDraft(done: readonly string[], notes: string[]): Promise<void> {
    const { arn, hasDraft, versions } = this.lens
    if (!hasDraft || done.includes(this.became ?? "")) return
    try {
      const asked = { LensAlias: arn, ...(versions.length > 0 && { LensVersion: "DRAFT" }) }
      await this.send((await this.move.from.exportLens(asked)).LensJSON)
      await this.move.trail.note({ kind: "lens", from: `${arn}#draft`, to: this.became ?? "" })
    } catch (error) {
      if (versions.length === 0 || !isRefusal(error)) throw error
      notes.push(`its draft could not be moved: ${reasonOf(error)}`)
    }
  }

  private async send(JSONString: string | undefined): Promise<void> {
    const known = this.became !== undefined && { LensAlias: this.became }
    const { LensArn = "" } = await this.move.to.importLens({ JSONString, ...known })
    this.count += 1
    if (this.became === undefined) await this.move.trail.note({ kind: "lens", from: this.lens.arn, to: LensArn })
    this.became ??= LensArn
  }
}
