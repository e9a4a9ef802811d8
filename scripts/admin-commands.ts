import { readFile, rename, writeFile } from "node:fs/promises"
import { z } from "zod"
import { createAccessKeyInput } from "@/lib/access/access-keys-schema"
import { email, personName, workspaceName } from "@/lib/access/accounts-schema"
import { ROLES, type Role } from "@/lib/access/policy"
import { invalid, notFound } from "@/lib/errors"
import { createAccessKeyFor, listAccessKeys, revokeAccessKey } from "@/lib/server/access-keys"
import { createUser, listUsers, resetPassword } from "@/lib/server/accounts"
import { asOperator, type Visit } from "@/lib/server/visit"
import { exportWorkspace } from "@/lib/server/workspace-export"
import { importWorkspace } from "@/lib/server/workspace-import"
import { createWorkspaceAsOperator } from "@/lib/server/workspaces"
import { AUDIT } from "./admin-audit"
import { type Command, command } from "./admin-command"
import { findMember, findWorkspace } from "./admin-lookup"
import { MOVES } from "./admin-moves"
import { readPassword } from "./admin-password"

const workspace = z.string().min(1).optional()
/** `lens-author`, `Lens author` and `LENS_AUTHOR` are the same role. */
const role = z
  .string()
  .transform((text) =>
    text
      .trim()
      .toUpperCase()
      .replace(/[\s-]+/g, "_"),
  )
  .pipe(z.enum(ROLES, `has to be one of ${ROLES.map((one) => one.toLowerCase().replace("_", "-")).join(", ")}`))
const file = z.string().min(1)

export const COMMANDS: Record<string, Command> = {
  "create-user": command(
    "--email <address> --name <name> --role <role> [--workspace <id>]",
    "an account; the password is read from standard input",
    z.object({ email, name: personName, role, workspace }),
    async (visit, input) => {
      const password = await readPassword()
      const place = await placeFor(visit, input)
      const { id } = await createUser(visit, { ...input, workspace: place, password })
      const { id: workspaceId, accountId, name } = place
      const facts = { id, email: input.email, name: input.name, role: input.role, workspaceId, accountId }
      return { facts, words: `${input.email} can sign in and is ${input.role} of ${name}.` }
    },
  ),
  "reset-password": command(
    "--email <address>",
    "a new password, read from standard input; ends all sessions of the account",
    z.object({ email }),
    async (visit, input) => {
      await resetPassword(visit, { email: input.email, password: await readPassword() })
      return { facts: { email: input.email }, words: `${input.email} has a new password; all sessions are ended.` }
    },
  ),
  "list-users": command("", "every account with its workspaces and roles", z.object({}), async (visit) => {
    const users = await listUsers(visit)
    const places = (user: (typeof users)[number]) => user.workspaces.map((one) => `${one.name}: ${one.role}`).join(", ")
    return {
      facts: users,
      words: users.map((user) => `${user.email}\t${user.name}\t${places(user)}`).join("\n") || "No accounts yet.",
    }
  }),
  "create-workspace": command(
    "--name <name>",
    "a workspace without members",
    z.object({ name: workspaceName }),
    async (visit, input) => {
      const { id, accountId, name } = await createWorkspaceAsOperator(visit, input)
      return { facts: { id, accountId, name }, words: `${name} has the account id ${accountId} (${id}).` }
    },
  ),
  "list-workspaces": command("", "every workspace", z.object({}), async ({ db }) => {
    const select = { id: true, accountId: true, name: true, createdAt: true }
    const rows = await db.workspace.findMany({ select, orderBy: [{ name: "asc" }, { id: "asc" }] })
    return {
      facts: rows,
      words: rows.map(({ id, accountId, name }) => `${accountId}\t${id}\t${name}`).join("\n") || "No workspaces yet.",
    }
  }),
  "create-access-key": command(
    "--email <address> [--workspace <id>] [--name <name>] [--expires-in-days <n>]",
    "an access key with the rights of that user; its secret is shown this once",
    z.object({
      email,
      workspace,
      name: createAccessKeyInput.shape.name.default("Made by the operator"),
      "expires-in-days": z.coerce.number().pipe(z.number().int().min(1).max(3650)).optional(),
    }),
    async (visit, input) => {
      const { user, workspace: place } = await findMember(visit, input.email, input.workspace)
      const { name, "expires-in-days": expiresInDays } = input
      const facts = await createAccessKeyFor(asOperator(visit, place), user.id, { name, expiresInDays })
      const lines = ["accessKeyId", "secretAccessKey", "accountId", "endpoint"] as const
      return { facts, words: lines.map((line) => `${line}\t${facts[line]}`).join("\n") }
    },
  ),
  "list-access-keys": command(
    "[--workspace <id>]",
    "the access keys that work, of one workspace or all",
    z.object({ workspace }),
    async (visit, input) => {
      const all = () => visit.db.workspace.findMany({ orderBy: { name: "asc" } })
      const places = input.workspace === undefined ? await all() : [await findWorkspace(visit, input.workspace)]
      const lists = places.map(async (place) => {
        const keys = await listAccessKeys(asOperator(visit, place))
        return keys.map(({ mine: _, ...key }) => ({ ...key, workspaceId: place.id, accountId: place.accountId }))
      })
      const facts = (await Promise.all(lists)).flat()
      return { facts, words: facts.map((key) => `${key.accessKeyId}\t${key.owner.email}\t${key.name}`).join("\n") }
    },
  ),
  "revoke-access-key": command(
    "<access key id>",
    "ends an access key at once",
    z.object({ argument: z.string().min(1) }),
    async (visit, { argument: accessKeyId }) => {
      const key = await visit.db.accessKey.findUnique({ where: { accessKeyId }, include: { workspace: true } })
      if (!key) throw notFound("Access key", accessKeyId)
      await revokeAccessKey(asOperator(visit, key.workspace), { accessKeyId })
      return { facts: { accessKeyId }, words: `${accessKeyId} no longer works.` }
    },
  ),
  "export-workspace": command(
    "<file> [--workspace <id>]",
    "everything of a workspace as one JSON file",
    z.object({ argument: file, workspace }),
    async (visit, { argument, workspace: wanted }) => {
      const content = await exportWorkspace(visit, (await findWorkspace(visit, wanted)).id)
      await write(argument, `${JSON.stringify(content)}\n`)
      const { id, accountId, name } = content.workspace
      const facts = { file: argument, id, accountId, name, workloads: content.workloads.length }
      return { facts, words: `${name} with ${facts.workloads} workloads is in ${argument}.` }
    },
  ),
  "import-workspace": command(
    "<file>",
    "makes a workspace out of an exported file",
    z.object({ argument: file }),
    async (visit, { argument }) => {
      const content = await readFile(argument, "utf8").catch((error) => {
        throw invalid(`${argument} cannot be read: ${error instanceof Error ? error.message : error}`)
      })
      const facts = await importWorkspace(visit, content)
      const words = [`${facts.name} is there with ${facts.workloads} workloads; its account id is ${facts.accountId}.`]
      if (facts.newAccounts.length > 0) {
        words.push(`New accounts without a password (reset-password gives one): ${facts.newAccounts.join(", ")}.`)
      }
      if (facts.otherTexts.length > 0) {
        words.push(
          `The text of these lens versions differs here, and the text here counts: ${facts.otherTexts.join(", ")}.`,
        )
      }
      return { facts, words: words.join("\n") }
    },
  ),
  ...MOVES,
  ...AUDIT,
}

/** Where a new account belongs. The first owner of an empty installation gets a workspace along with it. */
async function placeFor(visit: Visit, input: { name: string; role: Role; workspace?: string | undefined }) {
  const first = input.role === "OWNER" && input.workspace === undefined && (await visit.db.workspace.count()) === 0
  if (first) return createWorkspaceAsOperator(visit, { name: `Workspace of ${input.name}`.slice(0, 100) })
  return findWorkspace(visit, input.workspace)
}

/** Whole or not at all, and only for the operator's eyes. */
async function write(path: string, content: string): Promise<void> {
  const unfinished = `${path}.unfinished`
  try {
    await writeFile(unfinished, content, { mode: 0o600 })
    await rename(unfinished, path)
  } catch (error) {
    throw invalid(`${path} cannot be written: ${error instanceof Error ? error.message : error}`)
  }
}
