import { passcodeInput } from "@/lib/access/guest-link-schema"
import { enterPasscode } from "@/lib/server/guest/visits"
import { openDoor } from "@/lib/server/open-door"
import { settings } from "@/lib/server/settings"

const TWELVE_HOURS = 12 * 60 * 60

/** Trades the passcode of a guest link for a cookie that only scripts of ours cannot read. */
export async function POST(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params
  let pass = { name: "", value: "" }
  const response = await openDoor(
    request,
    "guest-passcode",
    passcodeInput,
    { token },
    async (visit, input, visitor) => {
      pass = await enterPasscode(visit, input, visitor.address)
      return {}
    },
  )
  if (pass.name !== "") {
    const secure = settings().url.startsWith("https://") ? "; Secure" : ""
    const cookie = `${pass.name}=${pass.value}; Path=/; Max-Age=${TWELVE_HOURS}; HttpOnly; SameSite=Lax${secure}`
    response.headers.append("set-cookie", cookie)
  }
  return response
}
