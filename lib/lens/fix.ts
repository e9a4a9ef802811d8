import type { ArrayNode, Member } from "./json-node"
import type { Edit, Fix, Place, Problem } from "./problem"

/** The text after the quick fix of one of its problems; unchanged when the problem has none. */
export function applyFix(text: string, problem: Pick<Problem, "fix">): string {
  return applyEdits(text, problem.fix?.edits ?? [])
}

/** The text after edits that don't overlap, whatever their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.offset - b.offset)
  let result = ""
  let done = 0
  for (const { offset, length, content } of ordered) {
    result += text.slice(done, offset) + content
    done = offset + length
  }
  return result + text.slice(done)
}

/** Puts other text in a place. */
export function replacement(label: string, place: Place, content: string): Fix {
  return { label, edits: [{ offset: place.offset, length: place.end - place.offset, content }] }
}

/** A string value without the blanks around it; null when it is written in a way that can't simply be cut. */
export function trimmed(text: string, place: Place, value: string): Fix | null {
  if (text.slice(place.offset, place.end) !== JSON.stringify(value)) return null
  return replacement("Remove the blanks around it", place, JSON.stringify(value.trim()))
}

/** The same member under another key. */
export function replaceKey(member: Member, key: string): Fix {
  return replacement(`Rename it to “${key}”`, member.keyPlace, JSON.stringify(key))
}

/** Takes one of several entries (of a list or an object) out, with the comma that it needs no more. */
export function removeEntry(label: string, entries: readonly Place[], index: number): Fix | null {
  const entry = entries[index]
  if (!entry) return null
  const before = entries[index - 1]
  const after = entries[index + 1]
  if (before) return replacement(label, { offset: before.end, end: entry.end }, "")
  return replacement(label, { offset: entry.offset, end: after ? after.offset : entry.end }, "")
}

/** Puts an entry behind the last one of a list, laid out like it. */
export function appendEntry(label: string, text: string, list: ArrayNode, content: string): Fix {
  const last = list.items.at(-1)
  if (!last) return replacement(label, { offset: list.offset + 1, end: list.offset + 1 }, content)
  const before = text.slice(0, last.offset)
  const lead = before.slice(before.trimEnd().length)
  return replacement(label, { offset: last.end, end: last.end }, `,${lead || " "}${content}`)
}
