import { firstOwnerInput } from "@/lib/access/accounts-schema"
import { openDoor } from "@/lib/server/open-door"
import { createFirstOwner } from "@/lib/server/setup"

export function POST(request: Request): Promise<Response> {
  return openDoor(request, "setup", firstOwnerInput, {}, createFirstOwner)
}
