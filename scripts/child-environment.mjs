/**
 * What the web server and the scripts get to see: every setting in full, so that they need no file and no guess.
 * @param {import("./environment.mjs").Environment} environment
 * @param {import("./data-folder.mjs").Secrets} secrets
 * @param {string} databaseUrl
 * @returns {NodeJS.ProcessEnv}
 */
export function childEnvironment(environment, secrets, databaseUrl) {
  const url = publicUrl(environment)
  return {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: databaseUrl,
    PLUMBLINE_DATA: environment.data,
    HOST: environment.host,
    PORT: String(environment.port),
    PLUMBLINE_URL: url,
    NEXTAUTH_URL: url,
    NEXTAUTH_SECRET: secrets.NEXTAUTH_SECRET,
    PLUMBLINE_SECRET: secrets.PLUMBLINE_SECRET,
  }
}

/** How browsers reach this start. @param {import("./environment.mjs").Environment} environment */
export function publicUrl(environment) {
  return environment.publicUrl ?? `http://localhost:${environment.port}`
}
