import "server-only"
import { invalid } from "@/lib/errors"
import type { Transaction } from "@/lib/server/context"
import { newAccountId, newId } from "@/lib/server/ids"
import type { WorkspaceFile } from "@/lib/server/workspace-file-schema"
import type { NewNames } from "@/lib/server/workspace-names"
import type { Prisma } from "@/prisma/generated/client"

interface Chosen {
  names: NewNames
  newAccounts: string[]
  otherTexts: string[]
  /** Built-in versions of the file that this installation lacks. */
  lackingVersions: Prisma.LensVersionCreateManyInput[]
}

/** What everything in a file will be called here: ids stay when they are free, people are known by their e-mail. */
export async function chooseNames(tx: Transaction, file: WorkspaceFile, now: Date): Promise<Chosen> {
  requireWhole(file)
  const ids = new Map<string, string>()
  for (const id of await takenIds(tx, file)) ids.set(id, newId())
  const newAccounts = await namePeople(tx, file, ids)
  const from = file.workspace.accountId
  const to = await freeAccountId(tx, from)
  const builtIn = await nameBuiltInLenses(tx, file, now)
  const names = { ids, lenses: builtIn.lenses, ...(from !== to && { accountId: { from, to } }) }
  return { names, newAccounts, otherTexts: builtIn.otherTexts, lackingVersions: builtIn.lacking }
}

/** A file must not reach for what it does not bring along: that would be another workspace's. */
function requireWhole({ lenses, builtInLenses, profiles, templates, workloads, ...rest }: WorkspaceFile): void {
  const lensOf = new Map<string, string>()
  for (const lens of lenses) for (const version of lens.versions) lensOf.set(version.id, lens.id)
  for (const { alias, versions } of builtInLenses) for (const { id } of versions) lensOf.set(id, `builtin:${alias}`)
  const brings = (one: { lensId: string; lensVersionId: string }) => lensOf.get(one.lensVersionId) === one.lensId
  for (const { name, reviews, profileId, improvements } of workloads) {
    const known = new Set([...reviews, ...improvements].map((one) => one.id))
    const named = improvements.flatMap((one) => [one.mergedIntoId ?? one.id, ...one.links.map((to) => to.lensReviewId)])
    if (!named.every((one) => known.has(one))) throw damaged(`an improvement of “${name}” leads out of it.`)
    if (!reviews.every(brings)) throw damaged(`the lens of a review of “${name}” is not in it.`)
    if (profileId !== null && !profiles.some((profile) => profile.id === profileId)) {
      throw damaged(`the profile of “${name}” is not in it.`)
    }
  }
  const reviewIds = new Set(workloads.flatMap(({ reviews }) => reviews.map((review) => review.id)))
  if (rest.programmes.some(({ risks }) => risks.some((risk) => !reviewIds.has(risk.lensReviewId)))) {
    throw damaged("a review that a programme names is not in it.")
  }
  const people = new Set<string | null>([null, ...rest.members.map((member) => member.id)])
  if (rest.savedViews.some((view) => !people.has(view.userId))) {
    throw damaged("a person whose saved view it holds is not in it.")
  }
  for (const { name, lenses: used } of templates) {
    if (!used.every(brings)) throw damaged(`a lens of the review template “${name}” is not in it.`)
  }
}

function damaged(why: string) {
  return invalid(`The workspace file is damaged: ${why}`)
}

async function takenIds(tx: Transaction, file: WorkspaceFile): Promise<string[]> {
  const { workspace, lenses, profiles, templates, workloads, programmes, savedViews } = file
  const select = { id: true }
  const where = (rows: readonly { id: string }[]) => ({ id: { in: rows.map((row) => row.id) } })
  const shared = [...lenses, ...profiles, ...templates, ...workloads].flatMap((one) => one.shares)
  const improvements = workloads.flatMap((workload) => workload.improvements)
  const sessions = workloads.flatMap((workload) => workload.sessions)
  const taken = [
    await tx.workspace.findMany({ where: where([workspace]), select }),
    await tx.lens.findMany({ where: where(lenses), select }),
    await tx.lensVersion.findMany({ where: where(lenses.flatMap((lens) => lens.versions)), select }),
    await tx.profile.findMany({ where: where(profiles), select }),
    await tx.reviewTemplate.findMany({ where: where(templates), select }),
    await tx.templateLens.findMany({ where: where(templates.flatMap((template) => template.lenses)), select }),
    await tx.workload.findMany({ where: where(workloads), select }),
    await tx.lensReview.findMany({ where: where(workloads.flatMap((workload) => workload.reviews)), select }),
    await tx.programme.findMany({ where: where(programmes), select }),
    await tx.savedView.findMany({ where: where(savedViews), select }),
    await tx.improvementItem.findMany({ where: where(improvements), select }),
    await tx.improvementStep.findMany({ where: where(improvements.flatMap((one) => one.steps)), select }),
    await tx.improvementComment.findMany({ where: where(improvements.flatMap((one) => one.comments)), select }),
    await tx.improvementDecision.findMany({ where: where(improvements.flatMap((one) => one.decisions)), select }),
    await tx.share.findMany({ where: where(shared), select }),
    await tx.session.findMany({ where: where(sessions), select }),
    await tx.sessionPerson.findMany({ where: where(sessions.flatMap((session) => session.people)), select }),
  ]
  return taken.flat().map((row) => row.id)
}

/** Who has an account here keeps it; answers the e-mails of those who get one. */
async function namePeople(tx: Transaction, { members }: WorkspaceFile, ids: Map<string, string>): Promise<string[]> {
  const where = {
    OR: [{ email: { in: members.map((member) => member.email) } }, { id: { in: members.map((member) => member.id) } }],
  }
  const users = await tx.user.findMany({ where, select: { id: true, email: true } })
  const byEmail = new Map(users.map((user) => [user.email, user.id]))
  const used = new Set(users.map((user) => user.id))
  const unknown: string[] = []
  for (const { id, email } of members) {
    const known = byEmail.get(email)
    if (known === undefined) unknown.push(email)
    if (known !== undefined || used.has(id)) ids.set(id, known ?? newId())
  }
  return unknown
}

async function freeAccountId(tx: Transaction, wanted: string): Promise<string> {
  let accountId = wanted
  while (await tx.workspace.findUnique({ where: { accountId } })) accountId = newAccountId()
  return accountId
}

async function nameBuiltInLenses(tx: Transaction, { builtInLenses }: WorkspaceFile, now: Date) {
  const lenses = new Map<string, string>()
  const otherTexts: string[] = []
  const lacking: Prisma.LensVersionCreateManyInput[] = []
  for (const { alias, versions } of builtInLenses) {
    const lens = await tx.lens.findUnique({ where: { alias }, include: { versions: true } })
    if (!lens) {
      const update = "which this installation does not have. Update it first."
      throw invalid(`The workspace uses the built-in lens “${alias}”, ${update}`)
    }
    lenses.set(`builtin:${alias}`, lens.id)
    // Versions that are added come before those that are here: the newest here stays the newest.
    let number = Math.min(1, ...lens.versions.map((version) => version.number))
    for (const version of versions.toReversed()) {
      const here = lens.versions.find((one) => one.version === version.version)
      const id = here?.id ?? newId()
      lenses.set(version.id, id)
      if (!here) {
        number -= 1
        lacking.push({ ...version, id, number, lensId: lens.id, publishedAt: now })
      } else if (here.source !== version.source) otherTexts.push(`${alias} ${version.version}`)
    }
  }
  return { lenses, otherTexts, lacking }
}
