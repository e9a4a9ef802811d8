import { notFound } from "@/lib/errors"
import { lensFile } from "@/lib/report/lens-file"
import { authenticate } from "@/lib/server/authenticate"
import { db } from "@/lib/server/database"
import { errorResponse } from "@/lib/server/http-errors"
import { newId } from "@/lib/server/ids"
import { getLearnPage } from "@/lib/server/learn"

interface Place {
  params: Promise<{ lensKey: string; version: string; file: string }>
}

/** A published lens as a file: lens.json, lens.md, lens.csv, lens.html, or source.json as it was published. */
export async function GET(request: Request, { params }: Place) {
  const requestId = newId()
  try {
    const { lensKey, version, file } = await params
    const now = new Date()
    const ctx = { actor: await authenticate(request, Buffer.alloc(0), now), db: db(), now, requestId }
    const page = await getLearnPage(ctx, { LensKey: lensKey, Version: version })
    const made =
      file === "source.json" ? { type: "application/json", text: await page.source() } : lensFile(file, page.rendition)
    if (!made) throw notFound("Rendition", file)
    const name = `${page.key}-${page.rendition.version}.${file}`.replace(/[^\w.-]/g, "_")
    const isDownload = new URL(request.url).searchParams.has("download")
    return new Response(made.text, {
      headers: {
        "content-type": `${made.type}; charset=utf-8`,
        ...(isDownload && { "content-disposition": `attachment; filename="${name}"` }),
        // A published version never changes.
        "cache-control": "private, max-age=31536000, immutable",
        "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
        "x-content-type-options": "nosniff",
      },
    })
  } catch (error) {
    return errorResponse(error, requestId)
  }
}
