import "server-only"
import type { WhatIfInput } from "@/lib/improvement/improvement-schema"
import { type WhatIf, whatIf } from "@/lib/improvement/what-if"
import type { Context } from "@/lib/server/context"
import { listImprovements } from "@/lib/server/improvements"
import { currentReviews } from "@/lib/server/reviews"

/** What the risks of a workload would be with these items done: the lenses' rules on today's answers. Stores nothing. */
export async function previewImprovements(ctx: Context, input: WhatIfInput): Promise<WhatIf> {
  const { Improvements } = await listImprovements(ctx, input)
  const chosen = Improvements.filter(({ number }) => input.Numbers.includes(number))
  const reviews = await currentReviews(ctx.db, input.WorkloadId)
  return whatIf(
    reviews,
    chosen.flatMap(({ links }) => links),
  )
}
