/** Who may do what: one table, role × action. The page hides what is not allowed; the server's word counts. */

export const ROLES = ["OWNER", "ADMIN", "LENS_AUTHOR", "REVIEW_LEAD", "CONTRIBUTOR", "VIEWER"] as const
export type Role = (typeof ROLES)[number]

export const ROLE_WORDS: Record<Role, { label: string; can: string }> = {
  OWNER: { label: "Owner", can: "Everything, including other owners and the workspace itself" },
  ADMIN: { label: "Admin", can: "Everything except owners and the workspace itself" },
  LENS_AUTHOR: { label: "Lens author", can: "Write and publish lenses, answer questions" },
  REVIEW_LEAD: { label: "Review lead", can: "Describe workloads, lead reviews, accept risks, save milestones" },
  CONTRIBUTOR: { label: "Contributor", can: "Answer questions, write notes, work on improvements" },
  VIEWER: { label: "Viewer", can: "Read everything and download reports" },
}

export const ACTIONS = [
  "workspace.view",
  "workspace.manage",
  "member.manage",
  "owner.manage",
  "audit.view",
  "webhook.manage",
  "key.own",
  "workload.view",
  "workload.create",
  "workload.edit",
  "workload.delete",
  "workload.share",
  "answer.edit",
  "review.edit",
  "improvement.edit",
  "risk.accept",
  "milestone.create",
  "programme.edit",
  "report.create",
  "brand.edit",
  "lens.view",
  "lens.edit",
  "lens.delete",
  "lens.share",
  "profile.view",
  "profile.edit",
  "template.view",
  "template.edit",
  "share.answer",
  /** See and join the sessions of a workload. */
  "session.view",
  /** Plan a session, open it, invite guests. */
  "session.lead",
] as const
export type Action = (typeof ACTIONS)[number]

const VIEWER: Action[] = [
  "workspace.view",
  "workload.view",
  "lens.view",
  "profile.view",
  "template.view",
  "report.create",
  "key.own",
  "session.view",
]
const CONTRIBUTOR: Action[] = [...VIEWER, "answer.edit", "review.edit", "improvement.edit"]
const REVIEW_LEAD: Action[] = [
  ...CONTRIBUTOR,
  "workload.create",
  "workload.edit",
  "workload.delete",
  "workload.share",
  "risk.accept",
  "milestone.create",
  "programme.edit",
  "brand.edit",
  "profile.edit",
  "template.edit",
  "share.answer",
  "session.lead",
]
const LENS_AUTHOR: Action[] = [
  ...CONTRIBUTOR,
  "lens.edit",
  "lens.delete",
  "lens.share",
  "profile.edit",
  "template.edit",
  "share.answer",
]
const ADMIN = ACTIONS.filter((action) => action !== "owner.manage" && action !== "workspace.manage")

const ALLOWED: Record<Role, ReadonlySet<Action>> = {
  OWNER: new Set(ACTIONS),
  ADMIN: new Set(ADMIN),
  LENS_AUTHOR: new Set(LENS_AUTHOR),
  REVIEW_LEAD: new Set(REVIEW_LEAD),
  CONTRIBUTOR: new Set(CONTRIBUTOR),
  VIEWER: new Set(VIEWER),
}

/** Nobody's role (null: a guest of a session) allows nothing. */
export function can(role: Role | null, action: Action): boolean {
  return role !== null && ALLOWED[role].has(action)
}

export type SharePermission = "READONLY" | "CONTRIBUTOR"

const SHARED: Action[] = ["workload.view", "lens.view", "profile.view", "template.view", "report.create"]

/** Contributors change answers and their notes and read the rest. Source: aws-api.md, PermissionType. */
const THROUGH_SHARE: Record<SharePermission, ReadonlySet<Action>> = {
  READONLY: new Set(SHARED),
  CONTRIBUTOR: new Set<Action>([...SHARED, "answer.edit"]),
}

/** What another workspace may do with a thing that is shared with it; its members' own roles limit it further. */
export function canThroughShare(permission: SharePermission, action: Action): boolean {
  return THROUGH_SHARE[permission].has(action)
}
