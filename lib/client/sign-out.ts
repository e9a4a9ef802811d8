/** Ends the session on the server and shows the sign-in page. next-auth wants its own token against forged requests. */
export async function signOut(): Promise<void> {
  const { csrfToken } = (await (await fetch("/api/auth/csrf")).json()) as { csrfToken: string }
  await fetch("/api/auth/signout", { method: "POST", body: new URLSearchParams({ csrfToken, json: "true" }) })
  // A whole new page: nothing of this person stays in memory.
  location.assign("/sign-in")
}
