import { AppError, invalid, notFound } from "@/lib/errors"
import type { Visit } from "@/lib/server/visit"
import type { User, Workspace } from "@/prisma/generated/client"

function listOf(workspaces: readonly Workspace[]): string {
  return workspaces.map(({ name, accountId }) => `${name} (${accountId})`).join(", ")
}

function onlyOne(found: Workspace[], none: () => AppError): Workspace {
  const [first, second] = found
  if (!first) throw none()
  if (second) throw invalid(`Name one with --workspace <account id>: ${listOf(found)}.`)
  return first
}

/** The workspace of that id, account id or name; without a name, the only one there is. */
export async function findWorkspace({ db }: Visit, name: string | undefined): Promise<Workspace> {
  if (name === undefined) {
    const nothing = () => invalid("There is no workspace yet. Make one with create-workspace --name <name>.")
    return onlyOne(await db.workspace.findMany({ orderBy: { name: "asc" } }), nothing)
  }
  const exact = await db.workspace.findFirst({ where: { OR: [{ id: name }, { accountId: name }] } })
  if (exact) return exact
  return onlyOne(await db.workspace.findMany({ where: { name } }), () => notFound("Workspace", name))
}

/** A user and the workspace in which they are a member: the one that is named, else their only one. */
export async function findMember(visit: Visit, email: string, workspace: string | undefined) {
  const user: User | null = await visit.db.user.findUnique({ where: { email } })
  if (!user) throw notFound("User", email)
  const where = { memberships: { some: { userId: user.id } } }
  if (workspace === undefined) {
    const own = await visit.db.workspace.findMany({ where, orderBy: { name: "asc" } })
    return { user, workspace: onlyOne(own, () => invalid(`${email} is not a member of any workspace.`)) }
  }
  const named = await findWorkspace(visit, workspace)
  if (await visit.db.workspace.findFirst({ where: { id: named.id, ...where } })) return { user, workspace: named }
  throw new AppError("ResourceNotFound", `${email} is not a member of ${named.name}.`)
}
