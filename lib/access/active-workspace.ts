/** The cookie that says which of their workspaces a person works in. It grants nothing: membership is checked each time. */
export const ACTIVE_WORKSPACE_COOKIE = "plumbline-workspace"

/** The value of `document.cookie` that makes a workspace the active one, for a year. */
export function activeWorkspaceCookie(workspaceId: string, secure: boolean): string {
  return `${ACTIVE_WORKSPACE_COOKIE}=${workspaceId}; path=/; max-age=31536000; samesite=lax${secure ? "; secure" : ""}`
}
