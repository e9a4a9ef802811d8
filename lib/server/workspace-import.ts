import "server-only"
import { z } from "zod"
import { invalid } from "@/lib/errors"
import { audit } from "@/lib/server/audit"
import { newId } from "@/lib/server/ids"
import { asOperator, type Visit } from "@/lib/server/visit"
import { IMPORT_ACTION } from "@/lib/server/workspace-export"
import { withProgrammes } from "@/lib/server/workspace-file-portfolio"
import { FILE_VERSION, type WorkspaceFile, workspaceFile } from "@/lib/server/workspace-file-schema"
import { insertImprovements } from "@/lib/server/workspace-import-improvements"
import { chooseNames } from "@/lib/server/workspace-import-names"
import {
  insertAudit,
  insertLenses,
  insertPeople,
  insertPortfolio,
  insertProfiles,
  insertTemplates,
  insertWorkloads,
} from "@/lib/server/workspace-import-rows"
import { insertSessions } from "@/lib/server/workspace-import-sessions"
import { rename } from "@/lib/server/workspace-names"
import { Prisma } from "@/prisma/generated/client"

export interface ImportedWorkspace {
  id: string
  accountId: string
  name: string
  workloads: number
  lenses: number
  /** E-mails of members who had no account here: they need a password before they can sign in. */
  newAccounts: string[]
  /** Built-in lens versions whose text differs here from the file's: the text here counts. */
  otherTexts: string[]
}

/** Makes a workspace out of an exported file: all of it or, when anything is wrong, nothing. */
export async function importWorkspace(visit: Visit, content: string): Promise<ImportedWorkspace> {
  const given = parseFile(content)
  const imported = visit.db.$transaction(
    async (tx) => {
      const { names, newAccounts, otherTexts, lackingVersions } = await chooseNames(tx, given, visit.now)
      // Renaming changes texts only, so what was checked stays checked.
      const file = rename(given, names) as WorkspaceFile
      await tx.lensVersion.createMany({ data: lackingVersions })
      await insertPeople(tx, file, new Set(newAccounts))
      await insertLenses(tx, file)
      await insertProfiles(tx, file)
      await insertTemplates(tx, file)
      await insertWorkloads(tx, file)
      await insertPortfolio(tx, file)
      await insertImprovements(tx, file)
      await insertSessions(tx, file)
      await insertAudit(tx, file)
      const { id, accountId, name } = file.workspace
      const workloads = file.workloads.length
      const lenses = file.lenses.length
      const after = { workloads, lenses, from: given.workspace }
      await audit(tx, asOperator(visit, { id, accountId }), IMPORT_ACTION, { kind: "workspace", id, after })
      return { id, accountId, name, workloads, lenses, newAccounts, otherTexts }
    },
    { timeout: 600_000 },
  )
  return imported.catch((error) => {
    // A row that is there twice, or that names one that is not there.
    if (!(error instanceof Prisma.PrismaClientKnownRequestError)) throw error
    if (error.code !== "P2002" && error.code !== "P2003") throw error
    throw invalid("The workspace file contradicts itself: rows are missing in it or there twice. Nothing was imported.")
  })
}

function parseFile(content: string): WorkspaceFile {
  const value = readJson(content)
  const head = z.object({ format: z.literal("plumbline-workspace"), version: z.number() }).safeParse(value)
  if (!head.success) throw invalid("This is not a workspace file of Plumbline.")
  if (head.data.version > FILE_VERSION) {
    throw invalid(`This file was written by a newer Plumbline (format ${head.data.version}). Update this one first.`)
  }
  const file = workspaceFile.safeParse(withProgrammes(value, newId))
  if (file.success) return file.data
  const issues = file.error.issues.slice(0, 10).map((issue) => `${issue.path.join(".")}: ${issue.message}`)
  throw invalid(`The workspace file is damaged. ${issues.join("; ")}`)
}

function readJson(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch (error) {
    throw invalid(`The file is not JSON: ${error instanceof Error ? error.message : error}`)
  }
}
