/** A text that survives a reload, a crash and an expired session: it stays in this browser until it is forgotten. */
export function kept(place: string) {
  const key = `plumbline:${place}`
  return {
    read: (): string | null => {
      try {
        return localStorage.getItem(key)
      } catch {
        return null
      }
    },
    write: (text: string) => {
      try {
        localStorage.setItem(key, text)
      } catch {
        // A full or forbidden store must not stop anybody from typing.
      }
    },
    forget: () => {
      try {
        localStorage.removeItem(key)
      } catch {
        // Nothing was kept, then.
      }
    },
  }
}
