/** Somebody who can be named in a comment. */
export interface Mentionable {
  id: string
  name: string
}

/**
 * Ids of the people whom a text names as "@Full Name", each once. Of names that begin alike the longest counts; people
 * of the same name are all meant. Upper and lower case are the same.
 */
export function mentionsIn(text: string, people: readonly Mentionable[]): string[] {
  const lower = text.toLowerCase()
  const found = new Set<string>()
  for (let at = lower.indexOf("@"); at !== -1; at = lower.indexOf("@", at + 1)) {
    const here = people.filter(({ name }) => name !== "" && startsWith(lower, name.toLowerCase(), at + 1))
    const longest = Math.max(0, ...here.map(({ name }) => name.length))
    for (const { id, name } of here) if (name.length === longest) found.add(id)
  }
  return [...found]
}

/** "@Ana" is not found in "@Anatol". */
function startsWith(text: string, name: string, at: number): boolean {
  return text.startsWith(name, at) && !/[\p{L}\p{N}]/u.test(text.charAt(at + name.length))
}
