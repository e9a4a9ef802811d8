import { randomBytes, randomInt } from "node:crypto"
import type { AgendaItem } from "../lib/live/agenda-item"
import type { SessionRole, SessionSettings } from "../lib/live/plan"
import type {
  Membership,
  Prisma,
  PrismaClient,
  Role,
  Session,
  SessionPerson,
  User,
  Workspace,
} from "./generated/client"

// Rows for tests and demonstrations: whole and valid, with only what the caller cares about spelled out.

const newId = () => randomBytes(16).toString("hex")

/** A user who cannot sign in by password until one is given: tests mint their session. */
export function makeUser(db: PrismaClient, given: Partial<Prisma.UserCreateInput> = {}): Promise<User> {
  const id = newId()
  const data = { id, email: `${id.slice(0, 12)}@example.org`, name: "Rowan Example", passwordHash: "!" }
  return db.user.create({ data: { ...data, ...given } })
}

export function makeWorkspace(db: PrismaClient, given: Partial<Prisma.WorkspaceCreateInput> = {}): Promise<Workspace> {
  const id = newId()
  const accountId = String(randomInt(10 ** 11, 10 ** 12))
  return db.workspace.create({ data: { id, accountId, name: `Workshop ${id.slice(0, 6)}`, ...given } })
}

export function addMember(db: PrismaClient, workspace: Workspace, user: User, role: Role): Promise<Membership> {
  return db.membership.create({ data: { workspaceId: workspace.id, userId: user.id, role } })
}

interface GivenSession {
  workloadId: string
  agenda: AgendaItem[]
  title?: string
  settings?: Partial<SessionSettings>
  /** The first one leads. */
  people: { userId?: string; name: string; roles?: SessionRole[]; businessRole?: string }[]
}

/** A planned session whose lobby is not open yet. */
export async function makeSession(
  db: PrismaClient,
  { workloadId, agenda, title = "Review of the day", settings = {}, people }: GivenSession,
): Promise<Session & { people: SessionPerson[] }> {
  const rows = people.map(({ userId, name, roles = ["voter"], businessRole = "" }, index) => {
    return { id: newId(), userId: userId ?? null, name, roles, businessRole, createdAt: new Date(index) }
  })
  const code = newId().slice(0, 6).toUpperCase()
  const plan = { id: newId(), workloadId, title, code, facilitatorId: rows[0]?.id ?? "" }
  const json = { agenda: agenda as unknown as Prisma.InputJsonArray, settings }
  return db.session.create({ data: { ...plan, ...json, people: { create: rows } }, include: { people: true } })
}
