/**
 * Where to go after signing in: a path of ours, or `fallback`. Everything that a browser could read as another site's
 * address is refused: `//host`, `/\host`, a scheme, control characters that browsers drop.
 */
export function returnPath(asked: string | null | undefined, fallback = "/"): string {
  if (!asked?.startsWith("/")) return fallback
  const base = "http://here.invalid"
  if (!URL.canParse(asked, base)) return fallback
  const url = new URL(asked, base)
  // `/..//host` only becomes `//host` once it is resolved.
  if (url.origin !== base || url.pathname.startsWith("//")) return fallback
  return `${url.pathname}${url.search}${url.hash}`
}
