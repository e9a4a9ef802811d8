import "server-only"
import type { Role } from "@/lib/access/policy"
import type { Context } from "@/lib/server/context"

/** A request before it is known who asks: setting up, accepting an invitation, the operator's command line. */
export type Visit = Omit<Context, "actor">

interface Place {
  id: string
  accountId: string
}

/** From here on the visit is this person's, in this workspace. */
export function asMember(
  visit: Visit,
  user: { id: string; name: string; email: string },
  workspace: Place,
  role: Role,
): Context {
  const { id: userId, name, email } = user
  const { id: workspaceId, accountId } = workspace
  return { ...visit, actor: { kind: "user", userId, name, email, workspaceId, accountId, role } }
}

/** What the operator does at the command line is done by the system, in one workspace. */
export function asOperator(visit: Visit, { id: workspaceId, accountId }: Place): Context {
  return { ...visit, actor: { kind: "system", name: "Operator", workspaceId, accountId } }
}
