import "server-only"
import { createHash } from "node:crypto"
import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { checkLens } from "@/lib/lens/check"
import { EXTENSION_KEY } from "@/lib/lens/limits"
import { allQuestions, type Lens } from "@/lib/lens/model"
import { type Database, type Transaction, transaction } from "@/lib/server/context"
import { newId } from "@/lib/server/ids"
import { normalizeLensName } from "@/lib/server/lens-draft-store"

/** A lens that ships with the product, as it lies in `lenses/`. */
export interface BuiltInLens {
  /** The file's name without `.json`. */
  alias: string
  text: string
}

/** What the import did with one lens. */
export interface LensImport {
  alias: string
  version: string
  /** `kept`: this version is published with another text, and a published version never changes. */
  outcome: "published" | "unchanged" | "kept"
}

/** Any number will do, as long as everybody who imports waits for the same one. */
const IMPORT_LOCK = 7_305_001

/** Every lens file of a folder, by name. */
export async function readBuiltInLenses(folder: string): Promise<BuiltInLens[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort()
  return Promise.all(
    names.map(async (name) => ({
      alias: name.slice(0, -".json".length),
      text: await readFile(join(folder, name), "utf8"),
    })),
  )
}

/** The version that a built-in lens gives itself. Throws when it lacks one: the file is ours. */
export function builtInVersion({ alias, text }: BuiltInLens): string {
  const version: unknown = JSON.parse(text)[EXTENSION_KEY]?.version
  if (typeof version === "string" && /^[0-9A-Za-z.]{1,32}$/.test(version)) return version
  throw new Error(`lenses/${alias}.json needs a version (letters, digits, dots) in "${EXTENSION_KEY}".`)
}

/**
 * Publishes the lenses that this installation does not have yet, each as a major version: workloads change over when
 * somebody decides so. Does nothing the second time.
 */
export async function importBuiltInLenses(db: Database, files: BuiltInLens[], now: Date): Promise<LensImport[]> {
  return transaction({ db }, async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(${IMPORT_LOCK})`
    const done: LensImport[] = []
    for (const file of files) done.push(await importLens(tx, file, now))
    return done
  })
}

async function importLens(tx: Transaction, file: BuiltInLens, now: Date): Promise<LensImport> {
  const { alias, text } = file
  const version = builtInVersion(file)
  const published = await publishedHash(tx, alias, version)
  if (published !== null) {
    return { alias, version, outcome: published === hash(text) ? "unchanged" : "kept" }
  }
  const { lens, problems } = checkLens(text)
  if (!lens) throw new Error(`lenses/${alias}.json cannot be read: ${problems.find(isError)?.message}`)
  const { id: lensId } = await saveLens(tx, alias, lens, now)
  const { _max } = await tx.lensVersion.aggregate({ where: { lensId }, _max: { number: true } })
  const number = (_max.number ?? 0) + 1
  const facts = { name: lens.name, questionCount: allQuestions(lens).length, isMajor: true, publishedAt: now }
  await tx.lensVersion.create({ data: { id: newId(), lensId, version, number, source: text, ...facts } })
  return { alias, version, outcome: "published" }
}

function isError(problem: { severity: string }): boolean {
  return problem.severity === "error"
}

/** The database hashes, so that an import which finds nothing to do does not carry the texts over. */
async function publishedHash(tx: Transaction, alias: string, version: string): Promise<string | null> {
  const rows = await tx.$queryRaw<{ hash: string }[]>`
    select encode(sha256(convert_to(v."source", 'UTF8')), 'hex') as "hash"
    from "LensVersion" v join "Lens" l on l."id" = v."lensId"
    where l."alias" = ${alias} and v."version" = ${version}`
  return rows[0]?.hash ?? null
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex")
}

function saveLens(tx: Transaction, alias: string, lens: Lens, now: Date) {
  const { name, description } = lens
  const data = { name, normalizedName: normalizeLensName(name), description, updatedAt: now }
  return tx.lens.upsert({
    where: { alias },
    create: { id: newId(), workspaceId: null, alias, createdAt: now, ...data },
    update: data,
  })
}
