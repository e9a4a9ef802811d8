/** Run once when the web server starts: wrong settings stop it there and then, not at the first request that needs them. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return
  const { settings } = await import("@/lib/server/settings")
  try {
    settings()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
