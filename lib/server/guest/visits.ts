import "server-only"
import { createHmac, timingSafeEqual } from "node:crypto"
import type { PasscodeInput } from "@/lib/access/guest-link-schema"
import { AppError, notFound } from "@/lib/errors"
import { audit } from "@/lib/server/audit"
import { type Context, transaction } from "@/lib/server/context"
import { hashToken } from "@/lib/server/ids"
import { passwordMatches } from "@/lib/server/passwords"
import { countTry } from "@/lib/server/rate-limits"
import { settings } from "@/lib/server/settings"
import type { Visit } from "@/lib/server/visit"
import type { GuestLink, Workspace } from "@/prisma/generated/client"

export type OpenLink = GuestLink & { workspace: Workspace }

/** The link of a token while it is good; null for one that is unknown, revoked or over: they look the same. */
export async function findLink({ db, now }: Pick<Visit, "db" | "now">, token: string): Promise<OpenLink | null> {
  const where = { tokenHash: hashToken(token), revokedAt: null, expiresAt: { gt: now } }
  return db.guestLink.findFirst({ where, include: { workspace: true } })
}

/** The name of the cookie that remembers a passcode. */
export function passCookie(link: Pick<GuestLink, "id">): string {
  return `plumbline-guest-${link.id.slice(0, 12)}`
}

/** What that cookie holds: only whoever had the passcode can have it, and another passcode makes it worthless. */
function passOf({ id, passcodeHash }: GuestLink): string {
  return createHmac("sha256", settings().instanceSecret).update(`guest pass ${id} ${passcodeHash}`).digest("base64url")
}

/** Whether somebody with this cookie may look. */
export function mayLook(link: GuestLink, cookie: string | undefined): boolean {
  if (link.passcodeHash === null) return true
  const [given, expected] = [Buffer.from(cookie ?? ""), Buffer.from(passOf(link))]
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** The link of a token for somebody with these cookies; whoever may not look finds nothing, whatever the reason. */
export async function requireOpenLink(visit: Pick<Visit, "db" | "now">, token: string, cookie: CookieOf) {
  const link = await findLink(visit, token)
  if (!link || !mayLook(link, cookie(passCookie(link)))) throw notFound("Link", "this one")
  return link
}

/** The value of a cookie by its name. */
type CookieOf = (name: string) => string | undefined

/**
 * Trades the passcode for the cookie's value. Throws ResourceNotFound for a link that does not work, Validation for the
 * wrong passcode and Throttling after too many tries, however many networks they come from.
 */
export async function enterPasscode(visit: Visit, input: PasscodeInput, address: string) {
  const link = await findLink(visit, input.token)
  if (!link) throw notFound("Link", "this one")
  await countTry(visit.db, "guest-passcode-link", link.id)
  if (await passwordMatches(link.passcodeHash, input.passcode)) return { name: passCookie(link), value: passOf(link) }
  await recordView(visit, link, "passcode-refused", address)
  const message = "This is not the passcode. Ask whoever gave you the link."
  throw new AppError("Validation", message, { fields: [{ Name: "passcode", Message: message }] })
}

/** A minute: reloading a page is not another view. */
const AGAIN_MS = 60_000

/** Writes down that somebody looked, in the link's log and in the audit trail. */
export async function recordView(visit: Visit, link: OpenLink, what: string, address: string): Promise<void> {
  const network = networkOf(address)
  const recent = { linkId: link.id, what, network, at: { gt: new Date(visit.now.getTime() - AGAIN_MS) } }
  if ((await visit.db.guestView.count({ where: recent })) > 0) return
  const ctx = guestContext(visit, link)
  await transaction(ctx, async (tx) => {
    await tx.guestView.create({ data: { linkId: link.id, at: visit.now, what, network } })
    await audit(tx, ctx, "guest-link.view", { kind: "guest-link", id: link.id, after: { name: link.name, what } })
  })
}

/** The network of an address: without the part that tells machines in it apart. */
function networkOf(address: string): string {
  const four = address.match(/(?:^|:)(\d+\.\d+\.\d+)\.\d+$/)
  if (four) return `${four[1]}.0/24`
  const [a = "", b = "", c = ""] = address.split(":")
  return address.includes(":") ? `${a}:${b}:${c}::/48` : "unknown"
}

/** Reads for a guest, of the link's workspace. Only the files beside this one use it, and only for the link's workload. */
export function guestContext(visit: Visit, { name, workspace }: OpenLink): Context {
  const { id: workspaceId, accountId } = workspace
  return { ...visit, actor: { kind: "system", name: `Guest of “${name}”`, workspaceId, accountId } }
}
