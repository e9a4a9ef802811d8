import "server-only"
import { createHash } from "node:crypto"
import { AppError } from "@/lib/errors"
import { toJson } from "@/lib/server/audit"
import type { Context } from "@/lib/server/context"

/**
 * Runs `work` once for a ClientRequestToken: the same token with the same input answers again what it answered, with
 * another input it is refused. Source: aws-api.md, server-side rules.
 */
export async function once<Output extends object>(
  ctx: Context,
  operation: string,
  input: { ClientRequestToken?: string | undefined },
  work: () => Promise<Output>,
): Promise<Output> {
  const { ClientRequestToken: token, ...rest } = input
  if (token === undefined) return work()
  const { workspaceId } = ctx.actor
  const inputHash = createHash("sha256").update(JSON.stringify(rest)).digest("hex")
  const known = await ctx.db.requestToken.findUnique({
    where: { workspaceId_operation_token: { workspaceId, operation, token } },
  })
  if (known && known.inputHash !== inputHash) {
    const message = "This ClientRequestToken was used for another request."
    throw new AppError("Conflict", message, { resourceId: token, resourceType: "ClientRequestToken" })
  }
  if (known) return known.output as unknown as Output
  const output = await work()
  const data = { workspaceId, operation, token, inputHash, output: toJson(output), createdAt: ctx.now }
  await ctx.db.requestToken.create({ data })
  return output
}
