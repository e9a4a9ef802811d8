/** The notes of both days side by side. */
export function CompareNotes({ before, after }: { before: string; after: string }) {
  const sides = [
    { words: "Notes before", text: before },
    { words: "Notes after", text: after },
  ]
  return (
    <dl className="grid gap-3 sm:grid-cols-2">
      {sides.map(({ words, text }) => (
        <div key={words} className="min-w-0 rounded-sm border border-line bg-sunken px-3 py-2">
          <dt className="text-muted text-xs">{words}</dt>
          <dd className="whitespace-pre-line break-words">
            {text.trim() === "" ? <span className="text-muted">none</span> : text}
          </dd>
        </div>
      ))}
    </dl>
  )
}
