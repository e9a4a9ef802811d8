import "server-only"
import { settings } from "./settings"

// Wrong settings stop the server there and then, not at the first request that needs them.
try {
  settings()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
