import { invalid } from "@/lib/errors"
import { authenticate } from "@/lib/server/authenticate"
import { db } from "@/lib/server/database"
import { download } from "@/lib/server/download"
import { exportWorkload } from "@/lib/server/exports/workload-export"
import { errorResponse } from "@/lib/server/http-errors"
import { newId } from "@/lib/server/ids"

interface Place {
  params: Promise<{ workloadId: string; file: string }>
}

/** A workload as a file: answers.csv, plan.md, review.xlsx …, now or with `?milestone=n` as of that milestone. */
export async function GET(request: Request, { params }: Place) {
  const requestId = newId()
  try {
    const now = new Date()
    const ctx = { actor: await authenticate(request, Buffer.alloc(0), now), db: db(), now, requestId }
    const { workloadId, file } = await params
    const asked = new URL(request.url).searchParams.get("milestone")
    if (asked !== null && !/^[1-9]\d{0,2}$/.test(asked)) throw invalid("A milestone is a number from 1.", "milestone")
    const scope = { WorkloadId: workloadId, MilestoneNumber: asked === null ? undefined : Number(asked) }
    return download(await exportWorkload(ctx, scope, file))
  } catch (error) {
    return errorResponse(error, requestId)
  }
}
