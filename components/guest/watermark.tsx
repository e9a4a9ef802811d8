const LINES = Array.from({ length: 6 }, (_, index) => index)

/** A text across the whole page, behind the reading but on every picture of it; said in words in the page's head. */
export function Watermark({ text }: { text: string }) {
  if (text === "") return null
  return (
    <div aria-hidden className="pointer-events-none fixed inset-0 z-20 grid content-around overflow-hidden">
      {LINES.map((line) => (
        <p
          key={line}
          className="-rotate-12 select-none whitespace-nowrap text-center font-bold text-5xl text-brass opacity-15"
        >
          {`${text}   ·   ${text}   ·   ${text}`}
        </p>
      ))}
    </div>
  )
}
