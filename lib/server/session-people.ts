import "server-only"
import { invalid } from "@/lib/errors"
import type { PersonInput } from "@/lib/live/session-plan-schema"
import type { Context, Transaction } from "@/lib/server/context"
import { newId } from "@/lib/server/ids"

/** A row of SessionPerson as the plan gives it. */
export interface PlannedRow {
  id: string
  userId: string | null
  name: string
  email: string
  roles: PersonInput["Roles"]
  businessRole: string
}

/**
 * The people of a plan as rows: members under the names of their accounts, others as they were written. An e-mail
 * address of a member is that member. Answers who facilitates, who must be a member.
 */
export async function planPeople(
  tx: Transaction,
  ctx: Context,
  people: readonly PersonInput[],
): Promise<{ rows: PlannedRow[]; facilitatorId: string }> {
  const members = await tx.membership.findMany({
    where: { workspaceId: ctx.actor.workspaceId },
    select: { user: { select: { id: true, name: true, email: true } } },
  })
  const byId = new Map(members.map(({ user }) => [user.id, user]))
  const byEmail = new Map(members.map(({ user }) => [user.email.toLowerCase(), user]))
  let facilitatorId = ""
  const rows = people.map((person) => {
    const user = person.UserId ? byId.get(person.UserId) : byEmail.get(person.Email.toLowerCase())
    if (person.UserId && !user) throw invalid(`${person.Name} is no member of this workspace.`, "People")
    const id = person.PersonId ?? newId()
    if (person.Facilitates) {
      if (!user) throw invalid("Who leads the session has to be a member of this workspace.", "People")
      facilitatorId = id
    }
    return {
      id,
      userId: user?.id ?? null,
      name: user?.name ?? person.Name,
      email: user?.email ?? person.Email,
      roles: person.Roles,
      businessRole: person.BusinessRole,
    }
  })
  const users = rows.flatMap(({ userId }) => userId ?? [])
  if (new Set(users).size < users.length) throw invalid("Somebody is on the plan twice.", "People")
  return { rows, facilitatorId }
}
