import { reportLens } from "@/lib/risk/lens-report"

/** Checks lenses off the page's thread, so that typing in a large one is never held up. */
addEventListener("message", ({ data }: MessageEvent<{ version: number; text: string }>) => {
  postMessage({ version: data.version, report: reportLens(data.text) })
})
