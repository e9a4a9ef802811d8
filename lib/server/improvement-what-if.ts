import "server-only"
import type { WhatIfInput } from "@/lib/improvement/improvement-schema"
import { type WhatIf, whatIf } from "@/lib/improvement/what-if"
import type { Context } from "@/lib/server/context"
import { readPlan } from "@/lib/server/improvements"

/** What the risks of a workload would be with these items done: the lenses' rules on today's answers. Stores nothing. */
export async function previewImprovements(ctx: Context, input: WhatIfInput): Promise<WhatIf> {
  const { items, reviews } = await readPlan(ctx, input.WorkloadId)
  const chosen = items.filter(({ number }) => input.Numbers.includes(number))
  return whatIf(
    reviews,
    chosen.flatMap(({ links }) => links),
    items,
  )
}
