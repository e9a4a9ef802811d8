/** What of a keyboard event matters here; a test can write it down. */
export interface KeyPress {
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
  altGraph: boolean
}

const WORDS: Record<string, [other: string, apple: string]> = {
  Mod: ["Ctrl", "⌘"],
  Shift: ["Shift", "⇧"],
  Alt: ["Alt", "⌥"],
  Enter: ["Enter", "↵"],
  Escape: ["Esc", "Esc"],
  ArrowUp: ["↑", "↑"],
  ArrowDown: ["↓", "↓"],
  ArrowLeft: ["←", "←"],
  ArrowRight: ["→", "→"],
}

/** "Mod+Enter" as the words on the keyboard. A "+" alone is the plus key. */
export function keyWords(keys: string, apple: boolean): string[] {
  return parts(keys).map((part) => WORDS[part]?.[apple ? 1 : 0] ?? (/^[a-z]$/.test(part) ? part.toUpperCase() : part))
}

/** A shortcut without Ctrl, ⌘ or Alt: it must not fire while typing and can be switched off (WCAG 2.1.4). */
export function isSingleKey(keys: string): boolean {
  return !parts(keys).some((part) => part === "Mod" || part === "Alt")
}

/**
 * Whether a key press is this shortcut. Keys are "j", "?", "[", "Mod+k", "Mod+Shift+z", "Alt+ArrowUp".
 * The key is compared by what it types, so "?" and "[" work on every layout, also where they need Shift or AltGr;
 * letters on non-Latin layouts are compared by their place on the keyboard.
 */
export function matchesKeys(press: KeyPress, keys: string): boolean {
  const wanted = parts(keys)
  const key = wanted.at(-1) ?? ""
  const mod = wanted.includes("Mod")
  const typed = latin(press)
  if (typed.toLowerCase() !== key.toLowerCase()) return false
  const symbol = key.length === 1 && !/[a-z0-9]/i.test(key)
  if (press.altGraph) return symbol && !mod
  if (mod !== (press.ctrlKey || press.metaKey)) return false
  if (symbol && !mod) return true
  return wanted.includes("Alt") === press.altKey && wanted.includes("Shift") === press.shiftKey
}

function latin(press: KeyPress): string {
  const place = /^Key([A-Z])$/.exec(press.code)?.[1]
  return place && /^[^\p{ASCII}]$/u.test(press.key) && !/\p{Script=Latin}/u.test(press.key) ? place : press.key
}

function parts(keys: string): string[] {
  return keys === "+" ? ["+"] : keys.split("+")
}
