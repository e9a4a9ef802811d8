import { door } from "@/lib/server/http"
import { OWN_OPERATIONS } from "@/lib/server/operations"

const serve = door(OWN_OPERATIONS, "/api/plumbline")

export { serve as DELETE, serve as GET, serve as PATCH, serve as POST, serve as PUT }
