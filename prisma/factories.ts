import { randomBytes, randomInt } from "node:crypto"
import type { Membership, Prisma, PrismaClient, Role, User, Workspace } from "./generated/client"

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
