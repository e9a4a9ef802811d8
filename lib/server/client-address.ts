import "server-only"

/**
 * The address that a request came from. Next puts the socket's address here when there is no proxy; a proxy appends the
 * one it saw, so only the last entry was not written by the caller.
 */
export function clientAddress(forwardedFor: string | null | undefined): string {
  return forwardedFor?.split(",").at(-1)?.trim() || "unknown"
}
