import { door } from "@/lib/server/http"
import { AWS_OPERATIONS } from "@/lib/server/operations-aws"

const serve = door(AWS_OPERATIONS, "/api/aws")

export { serve as DELETE, serve as GET, serve as PATCH, serve as POST, serve as PUT }
