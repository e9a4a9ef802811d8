/** Tags as people type them: `team=tills`, or a key alone. */

type Tags = Readonly<Record<string, string>>

function toText(key: string, value: string): string {
  return value === "" ? key : `${key}=${value}`
}

export function tagTexts(tags: Tags): string[] {
  return Object.entries(tags).map(([key, value]) => toText(key, value))
}

/**
 * What TagResource has to set and UntagResource to take away so that these texts are the tags. A text that was there
 * stays the tag that it was (keys may hold equals signs); in a new one the first equals sign parts key and value.
 */
export function tagChanges(before: Tags, texts: readonly string[]): { set: Tags; gone: string[] } {
  const known = new Map(Object.entries(before).map(([key, value]) => [toText(key, value), key]))
  const kept = new Set(texts.flatMap((text) => known.get(text) ?? []))
  const set = texts.flatMap((text): [string, string][] => {
    if (known.has(text)) return []
    const [key = "", ...value] = text.split("=")
    return [[key.trim(), value.join("=").trim()]]
  })
  const keys = new Set([...kept, ...set.map(([key]) => key)])
  return { set: Object.fromEntries(set), gone: Object.keys(before).filter((key) => !keys.has(key)) }
}
