import { EXPORT_FILES } from "@/lib/report/export-file"
import { authenticate } from "@/lib/server/authenticate"
import { db } from "@/lib/server/database"
import { download } from "@/lib/server/download"
import { errorResponse } from "@/lib/server/http-errors"
import { newId } from "@/lib/server/ids"
import { exportLensSheets } from "@/lib/server/imports/lens-import"

/** The texts of a lens, draft or newest version, as a workbook that can come back. */
export async function GET(request: Request, { params }: { params: Promise<{ lensKey: string }> }) {
  const requestId = newId()
  try {
    const now = new Date()
    const ctx = { actor: await authenticate(request, Buffer.alloc(0), now), db: db(), now, requestId }
    const file = await exportLensSheets(ctx, (await params).lensKey)
    return download({ ...file, contentType: EXPORT_FILES["review.xlsx"] })
  } catch (error) {
    return errorResponse(error, requestId)
  }
}
