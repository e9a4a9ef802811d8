import "server-only"
import { createHash } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import { AppError } from "@/lib/errors"
import { toJson } from "@/lib/server/audit"
import type { Context } from "@/lib/server/context"

/** A token is remembered for a day; a claim without an answer for a minute: its server went away. */
const KEPT_MS = 24 * 60 * 60_000
const CLAIM_MS = 60_000
/** How often, and how many times, a repetition looks whether the first request is done. */
const LOOK_MS = 100
const LOOKS = 100

/**
 * Runs `work` once for a ClientRequestToken: the same token with the same input answers again what it answered, with
 * another input it is refused. Two at the same time: the second waits for the first. Callers check the caller's right
 * before, and whether the thing is there inside `work`: a deletion that is repeated succeeds again.
 * Source: aws-api.md, server-side rules.
 */
export async function once<Output extends object | undefined>(
  ctx: Context,
  operation: string,
  input: { ClientRequestToken?: string | undefined },
  work: () => Promise<Output>,
): Promise<Output> {
  const { ClientRequestToken: token, ...rest } = input
  if (token === undefined) return work()
  const inputHash = createHash("sha256").update(JSON.stringify(rest)).digest("hex")
  const key = { workspaceId: ctx.actor.workspaceId, operation, token }
  const where = { workspaceId_operation_token: key }
  const details = { resourceId: token, resourceType: "ClientRequestToken" }
  for (let look = 0; !(await claim(ctx, key, inputHash)); look += 1) {
    const known = await ctx.db.requestToken.findUnique({ where })
    if (known && known.inputHash !== inputHash) {
      throw new AppError("Conflict", "This ClientRequestToken was used for another request.", details)
    }
    if (known && known.output !== null) return known.output as unknown as Output
    if (look >= LOOKS) throw new AppError("Conflict", "The same request is still being worked on.", details)
    await sleep(LOOK_MS)
  }
  try {
    const output = await work()
    await ctx.db.requestToken.update({ where, data: { output: toJson(output ?? {}) } })
    return output
  } catch (error) {
    await ctx.db.requestToken.deleteMany({ where: key })
    throw error
  }
}

/** True when this request is the one that does the work. */
async function claim(
  ctx: Context,
  { workspaceId, operation, token }: { workspaceId: string; operation: string; token: string },
  inputHash: string,
): Promise<boolean> {
  const old = new Date(ctx.now.getTime() - KEPT_MS)
  const lost = new Date(ctx.now.getTime() - CLAIM_MS)
  const rows = await ctx.db.$queryRaw<unknown[]>`
    WITH forgotten AS (
      DELETE FROM "RequestToken" WHERE "createdAt" < ${old}
        AND ("workspaceId", "operation", "token") <> (${workspaceId}, ${operation}, ${token})
    )
    INSERT INTO "RequestToken" ("workspaceId", "operation", "token", "inputHash", "output", "createdAt")
    VALUES (${workspaceId}, ${operation}, ${token}, ${inputHash}, 'null', ${ctx.now})
    ON CONFLICT ("workspaceId", "operation", "token") DO UPDATE
      SET "inputHash" = EXCLUDED."inputHash", "output" = EXCLUDED."output", "createdAt" = EXCLUDED."createdAt"
      WHERE "RequestToken"."createdAt" < ${old}
         OR ("RequestToken"."output" = 'null' AND "RequestToken"."createdAt" < ${lost})
    RETURNING 1 AS "claimed"`
  return rows.length > 0
}
