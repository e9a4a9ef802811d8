/** Tries to sign in. Answers null when it worked, else what to tell the person. */
export async function signIn(email: string, password: string): Promise<string | null> {
  const answer = await ask(email, password).catch(() => undefined)
  if (answer === null) return null
  const [code, seconds] = answer?.split(":") ?? []
  if (code === "CredentialsSignin") return "The e-mail or the password is not right."
  if (code !== "Throttling") return "The server cannot be reached or is in trouble. Try again in a moment."
  const minutes = Math.ceil(Number(seconds) / 60)
  return `Too many tries. Wait ${minutes > 1 ? `${minutes} minutes` : "a minute"}, then try again.`
}

/** next-auth's error code, or null. It wants its own token against forged requests, and a form. */
async function ask(email: string, password: string): Promise<string | null> {
  const { csrfToken } = (await (await fetch("/api/auth/csrf")).json()) as { csrfToken: string }
  const body = new URLSearchParams({ csrfToken, email, password, json: "true" })
  const response = await fetch("/api/auth/callback/credentials", { method: "POST", body })
  const { url } = (await response.json()) as { url: string }
  if (response.ok && !url.includes("csrf=true")) return null
  return new URL(url, location.href).searchParams.get("error") ?? "Unknown"
}
