/** Live: this process answers. Nothing is asked of the database, so that its pause never gets the server restarted. */
export function GET() {
  return Response.json({ status: "live" }, { headers: { "cache-control": "no-store" } })
}

export const dynamic = "force-dynamic"
