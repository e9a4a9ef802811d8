import { startServer } from "./server"

/** One server for all journeys; each works in a workspace of its own. What they need goes to the workers by environment. */
export default async function globalSetup() {
  const server = await startServer()
  process.env.E2E_URL = server.url
  process.env.E2E_DATABASE_URL = server.databaseUrl
  process.env.E2E_SESSION_SECRET = server.sessionSecret
  process.env.E2E_DATA_FOLDER = server.dataFolder
  return async () => {
    await server.stop()
    server.remove()
  }
}
