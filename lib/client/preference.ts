/** Remembers a choice of this person for a year, where the server can read it while it renders. */
export function rememberPreference(name: string, value: string) {
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=31536000; samesite=lax`
}
