import type { Resource } from "@/lib/lens/model"

export interface ReportLink {
  text: string
  url: string
}

/** The address when it is a whole http or https one, else null: a report never carries another kind of link. */
export function safeUrl(text: string | undefined): string | null {
  const address = text?.trim() ?? ""
  return /^https?:\/\/[^\s/?#]/i.test(address) && URL.canParse(address) ? new URL(address).href : null
}

/** Links of these resources, each address once. A resource without a usable address gives none. */
export function linksOf(
  resources: readonly (Resource | undefined)[],
  text: (resource: Resource) => string,
): ReportLink[] {
  const links = new Map<string, ReportLink>()
  for (const resource of resources) {
    const url = safeUrl(resource?.url)
    if (resource && url && !links.has(url)) links.set(url, { text: text(resource), url })
  }
  return [...links.values()]
}

/** The host and the end of the path: enough to see where a link leads without filling two lines. */
export function shortAddress(url: string): string {
  const { hostname, pathname } = new URL(url)
  const last = pathname.split("/").filter(Boolean).at(-1)
  const host = hostname.replace(/^www\./, "")
  return last ? `${host} › ${decoded(last).slice(0, 48)}` : host
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
