import type { Resource } from "@/lib/lens/model"

/** A text of the lens with its link. Never HTML; other sites learn nothing of where the reader came from. */
export function ResourceText({ resource }: { resource: Resource }) {
  const { displayText, url } = resource
  if (url === undefined) return <p className="whitespace-pre-line">{displayText}</p>
  const isLong = displayText.length > 120 || displayText.includes("\n")
  const link = (
    <a href={url} target="_blank" rel="noopener noreferrer" className="link">
      {isLong ? "Read more" : displayText || url}
      <span className="sr-only"> (opens in a new tab)</span>
    </a>
  )
  if (!isLong) return <p>{link}</p>
  return (
    <p className="whitespace-pre-line">
      {displayText} {link}
    </p>
  )
}
