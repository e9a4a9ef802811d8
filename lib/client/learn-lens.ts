import { queryOptions } from "@tanstack/react-query"
import { api } from "@/lib/client/api"
import type { LensRendition } from "@/lib/report/lens-rendition"

/** Raise it when `LensRendition` changes: browsers keep what they fetched of a version for good. */
const FORMAT = 1

/** A lens that learning mode can show. */
export interface LensVersionRef {
  key: string
  version: string
}

/** The whole text of a published version; fetched once, as it never changes. */
export function lensQuery({ key, version }: LensVersionRef) {
  return queryOptions({
    queryKey: ["learn", key, version],
    queryFn: ({ signal }) =>
      api<LensRendition>("GET", `${lensFilePath(key, version, "lens.json")}?format=${FORMAT}`, undefined, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export function lensFilePath(key: string, version: string, file: string): string {
  return `/api/learn/${encodeURIComponent(key)}/${encodeURIComponent(version)}/${file}`
}
