import { can, ROLE_WORDS, ROLES, type Role } from "@/lib/access/policy"

/** The roles that somebody with the role `mine` may give, in words. */
export function roleOptions(mine: Role): { value: Role; label: string }[] {
  return ROLES.filter((role) => role !== "OWNER" || can(mine, "owner.manage")).map((role) => ({
    value: role,
    label: ROLE_WORDS[role].label,
  }))
}

/** Whether somebody with the role `mine` may change or remove a member with the role `theirs`. */
export function mayTouch(mine: Role, theirs: Role): boolean {
  return can(mine, theirs === "OWNER" ? "owner.manage" : "member.manage")
}
