import { describe, expect, test } from "vitest"
import { ACTIONS, type Action, can, canThroughShare, ROLES, type Role } from "./policy"

/** Written out once more, cell by cell: O owner, A admin, L lens author, R review lead, C contributor, V viewer. */
const EXPECTED: Record<Action, string> = {
  "workspace.view": "OALRCV",
  "workspace.manage": "O",
  "member.manage": "OA",
  "owner.manage": "O",
  "audit.view": "OA",
  "webhook.manage": "OA",
  "key.own": "OALRCV",
  "workload.view": "OALRCV",
  "workload.create": "OAR",
  "workload.edit": "OAR",
  "workload.delete": "OAR",
  "workload.share": "OAR",
  "answer.edit": "OALRC",
  "review.edit": "OALRC",
  "improvement.edit": "OALRC",
  "risk.accept": "OAR",
  "milestone.create": "OAR",
  "programme.edit": "OAR",
  "report.create": "OALRCV",
  "brand.edit": "OAR",
  "lens.view": "OALRCV",
  "lens.edit": "OAL",
  "lens.delete": "OAL",
  "lens.share": "OAL",
  "profile.view": "OALRCV",
  "profile.edit": "OALR",
  "template.view": "OALRCV",
  "template.edit": "OALR",
  "share.answer": "OALR",
  "session.view": "OALRCV",
  "session.lead": "OAR",
}
const LETTER: Record<Role, string> = {
  OWNER: "O",
  ADMIN: "A",
  LENS_AUTHOR: "L",
  REVIEW_LEAD: "R",
  CONTRIBUTOR: "C",
  VIEWER: "V",
}

describe.each(ROLES)("%s", (role) => {
  test.each(ACTIONS)("%s", (action) => {
    expect(can(role, action)).toBe(EXPECTED[action].includes(LETTER[role]))
  })
})

test("what another workspace may do with what is shared with it", () => {
  const READONLY = ["workload.view", "report.create", "lens.view", "profile.view", "template.view"].sort()
  const CONTRIBUTOR = [...READONLY, "answer.edit"].sort()
  const allowed = { READONLY, CONTRIBUTOR }
  for (const permission of ["READONLY", "CONTRIBUTOR"] as const) {
    expect(ACTIONS.filter((action) => canThroughShare(permission, action)).sort()).toEqual(allowed[permission])
  }
})
