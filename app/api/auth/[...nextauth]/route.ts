import type { NextRequest } from "next/server"
import NextAuth from "next-auth"
import { authOptions } from "@/lib/server/auth-options"
import { settings } from "@/lib/server/settings"

async function serve(request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> {
  // next-auth only knows its own address from this variable.
  process.env.NEXTAUTH_URL ??= settings().url
  return NextAuth(request, context, authOptions())
}

export { serve as GET, serve as POST }
