import "server-only"
import type { AwsApi } from "@/lib/server/moves/aws-api"
import type { MoveReport } from "@/lib/server/moves/move-report"
import type { MoveTrail } from "@/lib/server/moves/move-trail"

/** From one account to another; one of the two is a workspace here. */
export interface Move {
  from: AwsApi
  to: AwsApi
  trail: MoveTrail
  report: MoveReport
  /** Makes notes as long as the other side takes them. */
  fitNotes: (text: string) => string
}

/** What became of ARNs of the account that things come from. */
export type Became = ReadonlyMap<string, string>

/** The first of these that is there, for whoever asks; undefined when none is. */
export async function stillThere(
  candidates: readonly string[],
  ask: (arn: string) => Promise<unknown>,
): Promise<string | undefined> {
  for (const arn of candidates) if (await isThere(ask(arn))) return arn
  return undefined
}

/** False when what was asked for is not there, or not for whoever asks. */
export async function isThere(asked: Promise<unknown>): Promise<boolean> {
  try {
    await asked
    return true
  } catch (error) {
    const { code, name } = error as { code?: string; name?: string }
    if (/^(ResourceNotFound|AccessDenied)/.test(code ?? name ?? "")) return false
    throw error
  }
}
