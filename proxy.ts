import { type NextRequest, NextResponse } from "next/server"

/**
 * A fresh nonce for every page and the policy that goes with it. Nothing is authorised here: the gate is
 * `lib/server/gate.ts`.
 */
export function proxy(request: NextRequest) {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64")
  const development = process.env.NODE_ENV === "development"
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ")
  const headers = new Headers(request.headers)
  headers.set("x-nonce", nonce)
  headers.set("content-security-policy", policy)
  headers.set("x-plumbline-path", request.nextUrl.pathname + request.nextUrl.search)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set("content-security-policy", policy)
  // Only an installation that says it is reached over https may tell browsers to insist on it.
  if (process.env.PLUMBLINE_URL?.startsWith("https://")) {
    response.headers.set("strict-transport-security", "max-age=31536000")
  }
  return response
}

export const config = {
  matcher: [{ source: "/((?!api/|_next/static|_next/image|favicon|icon|.*\\.svg$).*)" }],
}
