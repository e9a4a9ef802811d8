import { activeWorkspaceCookie } from "@/lib/access/active-workspace"

/** Opens the portfolio of a workspace as a whole new page: nothing of another workspace stays in memory. */
export function openWorkspace(workspaceId: string): void {
  document.cookie = activeWorkspaceCookie(workspaceId, location.protocol === "https:")
  location.assign("/")
}
