import type { TrailEntry } from "@/lib/report/audit-chain"
import { milestoneHref, pillarHref, questionHref } from "./workload-places"

/** Where each of a kind is looked at together. */
const LISTS: Record<string, string> = {
  member: "/settings/members",
  invitation: "/settings/members",
  "access-key": "/settings/access-keys",
  webhook: "/settings/webhooks",
  profile: "/settings/profiles",
  brand: "/settings/brand",
}

/** The page of what was changed; null where it has none, or is gone. */
export function resourceHref({
  action,
  resource: { kind, id },
}: Pick<TrailEntry, "action" | "resource">): string | null {
  if (action.endsWith(".delete")) return null
  const [first = "", second = "", ...more] = id.split("/")
  if (kind === "workload") return `/workloads/${id}`
  if (kind === "session") return `/sessions/${id}`
  if (kind === "template") return `/settings/templates/${id}`
  if (kind === "answer" && more.length > 0) return questionHref(first, second, more.join("/"))
  if (kind === "pillarPage" && second !== "") return pillarHref(first, second)
  if (kind === "milestone" && second !== "") return milestoneHref(first, Number(second))
  return Object.hasOwn(LISTS, kind) ? (LISTS[kind] ?? null) : null
}
