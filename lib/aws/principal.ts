/** Whom something is shared with. Source: aws-api.md, SharedWith. */
export type Principal =
  /** A workspace by its account id, or one member of it by e-mail. */
  { kind: "account"; accountId: string; email: string | null } | { kind: "organization" }

const USER = /^arn:aws[-a-z]*:iam::(\d{12}):user\/(?:.*\/)?([\w+=,.@-]+)$/
const ORGANIZATION = /^arn:aws[-a-z]*:organizations::\d{12}:(organization|ou)\/o-[a-z0-9]+(\/.+)?$/

/** Reads an account id or an ARN of a user, an organization or an organizational unit; null for anything else. */
export function readPrincipal(sharedWith: string): Principal | null {
  if (/^\d{12}$/.test(sharedWith)) return { kind: "account", accountId: sharedWith, email: null }
  const [, accountId, name] = USER.exec(sharedWith) ?? []
  // A user's name here is the e-mail address that they sign in with.
  if (accountId !== undefined && name !== undefined) return { kind: "account", accountId, email: name.toLowerCase() }
  return ORGANIZATION.test(sharedWith) ? { kind: "organization" } : null
}
