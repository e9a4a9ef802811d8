import { defineConfig } from "@playwright/test"
import { findChromium } from "./scripts/chromium.mjs"

// No sandbox, because tests run as root in containers; the rest keeps the browser from calling home.
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"]
flags.push("--disable-background-networking", "--disable-component-update")

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  globalSetup: "./e2e/global-setup.ts",
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // `npm test` counts what needed the second try; run one journey with --retries=0 to see it fail.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    // Odd ones, so that nothing relies on the machine's.
    timezoneId: "Pacific/Chatham",
    locale: "en-GB",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: findChromium(), args: flags },
  },
})
