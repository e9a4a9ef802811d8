/** For tests: numbers from 0 up to, not including, 1; the same for the same seed. */
export type Random = () => number

/** A small, fast generator (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Values that break careless code: names of JavaScript, marks that turn the direction of text, deep and huge things. */
const NASTY: (() => unknown)[] = [
  () => "__proto__",
  () => "constructor",
  () => "toString",
  () => "\u202eesrever\u2066",
  () => "\u0000\ud800",
  () => "x".repeat(100_000),
  () => ";%".repeat(20_000),
  () => `${"(".repeat(50_000)}a`,
  () => "!a && ".repeat(3_000),
  () => "javascript:alert(1)",
  () => "",
  () => null,
  () => -1e308,
  () => true,
  () => [],
  () => ({}),
  () => nested(500),
  () => ({ ["__proto__"]: { id: 1 }, constructor: 1, length: -1 }),
  () => Array.from({ length: 200 }, () => ({ id: "same" })),
]

/** The JSON text of a value (or the text itself) after one to four changes of bytes or of structure. */
export function mutateLens(text: string, random: Random): string {
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)]
  let changed = text
  const rounds = 1 + Math.floor(random() * 4)
  for (let round = 0; round < rounds; round++) {
    changed = random() < 0.5 ? mutateText(changed, random, pick) : mutateValue(changed, random, pick)
  }
  return changed
}

type Pick = <Item>(items: readonly Item[]) => Item | undefined

const SCRAPS = [
  '"',
  "\\",
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  "NaN",
  "/*",
  "//",
  "\n",
  "\u0000",
  "\ufeff",
  "\\u12",
  "1e",
  "é",
  "\u200f",
]

function mutateText(text: string, random: Random, pick: Pick): string {
  const at = Math.floor(random() * (text.length + 1))
  const length = Math.floor(random() ** 4 * 200)
  const kind = random()
  if (kind < 0.4) return text.slice(0, at) + (pick(SCRAPS) ?? "") + text.slice(at + (random() < 0.5 ? 1 : 0))
  if (kind < 0.6) return text.slice(0, at) + text.slice(at + length)
  if (kind < 0.8) return text.slice(0, at) + text.slice(at, at + length) + text.slice(at)
  if (kind < 0.9) return text.slice(0, at)
  return text.slice(0, at) + "[{".repeat(Math.floor(random() * 20_000)) + text.slice(at)
}

/** Replaces, removes, doubles or renames one thing somewhere in the JSON; what is not JSON stays. */
function mutateValue(text: string, random: Random, pick: Pick): string {
  let root: unknown
  try {
    root = JSON.parse(text)
  } catch {
    return text
  }
  const places: [holder: Record<string, unknown> | unknown[], key: string][] = []
  collect(root, places, 0)
  const [holder, key] = pick(places) ?? []
  if (!holder || key === undefined) return text
  const kind = random()
  if (kind < 0.5) Reflect.set(holder, key, pick(NASTY)?.())
  else if (Array.isArray(holder)) {
    const index = Number(key)
    if (kind < 0.75) holder.splice(index, 1)
    else holder.push(...Array.from({ length: 1 + Math.floor(random() * 20) }, () => holder[index]))
  } else if (kind < 0.75) Reflect.deleteProperty(holder, key)
  else {
    const name = pick(["__proto__", "Id", "URL", "x-plumbline", "id", "title"]) ?? key
    Object.defineProperty(holder, name, { value: holder[key], enumerable: true, configurable: true, writable: true })
  }
  return JSON.stringify(root, null, random() < 0.5 ? 2 : undefined) ?? ""
}

function collect(value: unknown, places: [Record<string, unknown> | unknown[], string][], depth: number): void {
  if (typeof value !== "object" || value === null || depth > 30) return
  for (const key of Object.keys(value)) {
    places.push([value as Record<string, unknown> | unknown[], key])
    collect(Reflect.get(value, key), places, depth + 1)
  }
}

function nested(depth: number): unknown {
  let value: unknown = 0
  for (let level = 0; level < depth; level++) value = level % 2 ? [value] : { pillars: value }
  return value
}
