import { gzipSync } from "node:zlib"
import { chromium } from "@playwright/test"
import { openStand } from "@/bench/stand"
import { type Row, report, row } from "@/bench/table"
import { findChromium } from "@/scripts/chromium.mjs"

/** Gzipped JavaScript that the answer screen loads in a current browser, until it is idle. */

const BUDGET_KB = 200

async function measure(): Promise<Row[]> {
  const stand = await openStand()
  const create = await fetch(`${stand.server.url}/api/aws/workloads`, {
    method: "POST",
    headers: stand.headers,
    body: JSON.stringify({
      WorkloadName: "Size",
      Description: "Measured",
      Environment: "PRODUCTION",
      ReviewOwner: "Bench",
      AwsRegions: ["eu-central-1"],
      Lenses: ["wellarchitected"],
    }),
  })
  const { WorkloadId } = (await create.json()) as { WorkloadId: string }
  const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox", "--disable-gpu"] })
  const page = await browser.newPage({ extraHTTPHeaders: { cookie: stand.headers.cookie ?? "" } })
  const sizes = new Map<string, number>()
  const reading: Promise<void>[] = []
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return
    reading.push(response.body().then((body) => void sizes.set(response.url(), gzipSync(body).length)))
  })
  const path = `/workloads/${WorkloadId}/lenses/wellarchitected/questions/identities`
  // The page keeps a stream of live events open, so "network idle" means all but that.
  await page.goto(`${stand.server.url}${path}`, { waitUntil: "load" })
  await page.getByRole("checkbox").first().waitFor()
  await page.waitForTimeout(2_000)
  await Promise.all(reading)
  await browser.close()
  await stand.end()
  const kilobytes = [...sizes.values()].reduce((sum, size) => sum + size, 0) / 1000
  if (kilobytes === 0) throw new Error("no script was loaded")
  const words = (size: number) => `${size.toFixed(1)} KB`
  const what = `answer screen, gzipped JavaScript in ${sizes.size} files`
  return [row(what, words(kilobytes), words(BUDGET_KB), kilobytes / BUDGET_KB, { max: 1 })]
}

await report(measure())
