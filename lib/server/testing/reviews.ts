import { lensJson } from "@/lib/lens/example"
import type { Context } from "@/lib/server/context"
import { createLensVersion, importLens } from "@/lib/server/lenses"
import { createWorkload } from "@/lib/server/workloads"

/** A published custom lens of its own name; answers its ARN. */
export async function publishedLens(ctx: Context, name = "Small lens", json = lensJson()): Promise<string> {
  const { LensArn } = await importLens(ctx, { JSONString: JSON.stringify({ ...json, name }) })
  await createLensVersion(ctx, { LensAlias: LensArn, LensVersion: "1.0" })
  return LensArn
}

/** A workload with these lenses and nothing answered; answers its id. */
export async function makeWorkload(
  ctx: Context,
  lenses: string[],
  name = "Checkout",
  more: { Tags?: Record<string, string> } = {},
): Promise<string> {
  const { WorkloadId } = await createWorkload(ctx, {
    WorkloadName: name,
    Description: "Takes the orders",
    Environment: "PRODUCTION",
    ReviewOwner: "Review lead",
    AwsRegions: ["eu-central-1"],
    Lenses: lenses,
    ...more,
  })
  return WorkloadId
}
