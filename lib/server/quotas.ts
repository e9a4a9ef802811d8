import "server-only"
import { QUOTAS, type Quota } from "@/lib/aws/quotas"
import { AppError } from "@/lib/errors"
import { settings } from "@/lib/server/settings"

/** Throws ServiceQuotaExceeded when `present` of something are already as many as there may be; `more` are to come. */
export function requireRoom(
  quota: Quota,
  present: number,
  of: { resourceId: string; resourceType: string },
  more = 1,
): void {
  const limit = settings().quotas[quota]
  if (limit === null || present + more <= limit) return
  const { code, words } = QUOTAS[quota]
  throw new AppError("ServiceQuotaExceeded", words.replace("{limit}", limit.toLocaleString("en")), {
    quotaCode: code,
    ...of,
  })
}

/** For operations that declare no ServiceQuotaExceeded: the service's word for too large is a conflict. */
export function quotaAsConflict(error: unknown): never {
  if (!(error instanceof AppError) || error.code !== "ServiceQuotaExceeded") throw error
  const { resourceId = "", resourceType = "" } = error.details
  throw new AppError("Conflict", error.message, { resourceId, resourceType })
}
