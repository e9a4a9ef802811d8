import { authenticate } from "@/lib/server/authenticate"
import { db } from "@/lib/server/database"
import { errorResponse } from "@/lib/server/http-errors"
import { newId } from "@/lib/server/ids"
import { readLogoFile } from "@/lib/server/reports/brand-kit"

/** The workspace's logo. */
export async function GET(request: Request) {
  const requestId = newId()
  try {
    const now = new Date()
    const ctx = { actor: await authenticate(request, Buffer.alloc(0), now), db: db(), now, requestId }
    const { format, bytes } = await readLogoFile(ctx)
    return new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": format === "png" ? "image/png" : "image/jpeg",
        "cache-control": "private, no-store",
        "content-security-policy": "default-src 'none'",
        "x-content-type-options": "nosniff",
      },
    })
  } catch (error) {
    return errorResponse(error, requestId)
  }
}
