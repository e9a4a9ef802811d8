"use client"

import { useEffect, useState } from "react"

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

/** State that starts with what this browser kept, else with `start`, and keeps every later value. */
export function useKept(place: string, start: string): [string, (text: string) => void] {
  const [text, setText] = useState(start)
  // The browser's store is not there while the server renders.
  useEffect(() => {
    const before = kept(place).read()
    if (before !== null) setText(before)
  }, [place])
  const change = (next: string) => {
    setText(next)
    kept(place).write(next)
  }
  return [text, change]
}
