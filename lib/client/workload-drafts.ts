/** Unsaved forms on this device: they survive a reload, a crash and a lost session. */

const PREFIX = "plumbline-workload-draft:"

/** The kept form, or null. Storage may be full, blocked or written by an older version: then there is none. */
export function readDraft<Draft>(key: string, isDraft: (value: unknown) => value is Draft): Draft | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(PREFIX + key) ?? "null")
    return isDraft(value) ? value : null
  } catch {
    return null
  }
}

/** Answers whether it could be kept. */
export function writeDraft(key: string, draft: unknown): boolean {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

export function clearDraft(key: string) {
  try {
    localStorage.removeItem(PREFIX + key)
  } catch {
    // Nothing was kept then.
  }
}
