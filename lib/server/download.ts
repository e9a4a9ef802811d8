import "server-only"

/** A file as the answer to a request: always saved, never shown, never kept by a cache. */
export function download(file: { fileName: string; contentType: string; bytes: Uint8Array }): Response {
  const ascii = file.fileName.replace(/[^\x20-\x7e]|["\\]/g, "_")
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      "content-type": file.contentType,
      "content-disposition": `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  })
}
