import "server-only"
import { db } from "./database"
import { startScheduler } from "./scheduler"
import { settings } from "./settings"
import { TASKS } from "./tasks"

// Wrong settings stop the server there and then, not at the first request that needs them.
try {
  settings()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

const scheduler = startScheduler(db(), TASKS)
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void scheduler.stop())
