import { openApi } from "@/lib/server/openapi"
import { sessionApi } from "@/lib/server/openapi-sessions"
import { OWN_OPERATIONS } from "@/lib/server/operations"
import { AWS_OPERATIONS } from "@/lib/server/operations-aws"
import { settings } from "@/lib/server/settings"

/** The description of our API. It holds nothing that needs a sign-in. */
export function GET(): Response {
  const groups = [
    { operations: AWS_OPERATIONS, prefix: "/api/aws", tag: "aws" },
    { operations: OWN_OPERATIONS, prefix: "/api/plumbline", tag: "plumbline" },
  ]
  return Response.json(openApi(groups, settings().url, sessionApi()), {
    headers: { "cache-control": "public, max-age=300" },
  })
}
