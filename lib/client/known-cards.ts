import { useSyncExternalStore } from "react"

const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  window.addEventListener("storage", listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener("storage", listener)
  }
}

const settingOf = (lensKey: string) => `plumbline-known-${lensKey}`

/** The cards of a lens that this person knows, one id a line, and how to change that. It stays on this device. */
export function useKnownCards(
  lensKey: string,
): [known: ReadonlySet<string>, set: (id: string, isKnown: boolean) => void] {
  const setting = settingOf(lensKey)
  const stored = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(setting) ?? "",
    () => "",
  )
  const known = new Set(stored.split("\n").filter(Boolean))
  function set(id: string, isKnown: boolean) {
    if (isKnown) known.add(id)
    else known.delete(id)
    localStorage.setItem(setting, [...known].join("\n"))
    for (const listener of listeners) listener()
  }
  return [known, set]
}
