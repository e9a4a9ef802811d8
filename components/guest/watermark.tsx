/** A text across the whole page, on every picture of it; the page's head says it in words. */
export function Watermark({ text }: { text: string }) {
  if (text === "") return null
  const plain = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
  const width = 120 + text.length * 22
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="220"><text x="40" y="130" font-family="sans-serif" font-size="34" font-weight="700" transform="rotate(-12 40 130)">${plain}</text></svg>`
  // As a mask, so that its colour is a token and follows the theme.
  const maskImage = `url("data:image/svg+xml,${encodeURIComponent(picture)}")`
  return (
    <div aria-hidden className="pointer-events-none fixed inset-0 z-20 bg-brass opacity-15" style={{ maskImage }} />
  )
}
