import { acceptInput } from "@/lib/access/members-schema"
import { acceptInvitation } from "@/lib/server/accept-invitation"
import { openDoor } from "@/lib/server/open-door"
import { accountOf } from "@/lib/server/session"

export async function POST(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params
  return openDoor(request, "invitation", acceptInput, { token }, async (visit, input, { address, session }) => {
    // A session that was ended proves nothing.
    const account = session && (await accountOf(visit.db, session))
    return acceptInvitation(visit, input, { address, signedInAs: account ? session.userId : null })
  })
}
