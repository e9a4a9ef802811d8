import type { Role } from "./policy"

/** One of a person's workspaces, with their role in it. */
export interface WorkspaceSummary {
  id: string
  accountId: string
  name: string
  role: Role
  /** Whether it is the one they work in. */
  active: boolean
}
