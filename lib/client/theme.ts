import { rememberPreference } from "./preference"

/** `system` follows the machine's light or dark; `projector` is for a wall and a full room. */
export const THEMES = ["system", "light", "dark", "projector"] as const
export type Theme = (typeof THEMES)[number]

/** A cookie, not local storage: the server writes `data-theme` into the first byte of the page, so nothing flashes. */
export const THEME_COOKIE = "plumbline-theme"

/** The theme a cookie or attribute names; anything unknown is `system`. */
export function themeFrom(name: string | undefined): Theme {
  return THEMES.find((theme) => theme === name) ?? "system"
}

const listeners = new Set<() => void>()

/** Shows the theme at once and remembers it. */
export function applyTheme(theme: Theme) {
  document.documentElement.dataset.theme = theme
  rememberPreference(THEME_COOKIE, theme)
  for (const listener of listeners) listener()
}

export function subscribeTheme(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function currentTheme(): Theme {
  return themeFrom(document.documentElement.dataset.theme)
}
