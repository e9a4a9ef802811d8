/** How sure people are of what they said, as counts from 1 (a guess) to 5 (certain). */
export function ConfidenceLine({ confidence }: { confidence: readonly number[] }) {
  const said = confidence.flatMap((count, at) => (count > 0 ? [{ level: at + 1, count }] : []))
  if (said.length === 0) return null
  return (
    <p className="text-muted text-sm">
      How sure people are, from 1 (a guess) to 5 (certain):{" "}
      {said.map(({ level, count }) => `${count} × ${level}`).join(", ")}
    </p>
  )
}
