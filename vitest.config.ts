import { availableParallelism } from "node:os"
import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

const root = fileURLToPath(new URL(".", import.meta.url))
const alias = {
  // The marker package throws outside React's server bundle; tests run server code in plain Node.
  "server-only": `${root}scripts/empty.ts`,
  "@": root.slice(0, -1),
}
const env = { TZ: "Pacific/Chatham", LANG: "tr_TR.UTF-8" }

export default defineConfig({
  test: {
    // One fewer by default, which is half of a machine with two.
    maxWorkers: availableParallelism(),
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          env,
          testTimeout: 60_000,
          include: ["lib/**/*.test.ts", "scripts/*.test.ts", "lenses/*.test.ts", "components/**/*.test.tsx"],
          exclude: ["lib/server/**", "**/node_modules/**"],
        },
      },
      {
        resolve: { alias },
        test: {
          name: "database",
          env,
          include: ["lib/server/**/*.test.ts", "prisma/*.test.ts"],
          globalSetup: ["scripts/test-database.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
