import { z } from "zod"
import { workspaceName } from "./accounts-schema"

export const workspaceInput = z.object({ name: workspaceName })
export type WorkspaceInput = z.infer<typeof workspaceInput>
