const PREFIX = "plumbline:unsaved"

/** Where a page keeps an unsaved answer of a person. */
export function keptName(userId: string, owner: string, id: string): string {
  return `${PREFIX}:${userId}:${owner}:${id}`
}

/** The parts of such a name; null for anything else in the browser's storage. */
export function keptParts(name: string, userId: string): { owner: string; id: string } | null {
  const start = `${PREFIX}:${userId}:`
  const [owner = "", id = ""] = name.slice(start.length).split(":")
  return name.startsWith(start) ? { owner, id } : null
}

/** Whether any page left something of this person. */
export function hasKept(userId: string): boolean {
  try {
    return Object.keys(localStorage).some((name) => keptParts(name, userId) !== null)
  } catch {
    return false
  }
}
