"use client"

import { useSyncExternalStore } from "react"
import { keyWords } from "@/lib/client/command-keys"

const never = () => () => {}
const onApple = () => /Mac|iPhone|iPad/.test(navigator.platform)

/** Keys as people read them: "Mod+k" is ⌘ K on a Mac and Ctrl K elsewhere. */
export function Kbd({ keys }: { keys: string }) {
  const apple = useSyncExternalStore(never, onApple, () => false)
  return (
    <span className="inline-flex gap-1">
      {keyWords(keys, apple).map((word) => (
        <kbd
          key={word}
          className="min-w-5 rounded-sm border border-line bg-sunken px-1 text-center font-sans text-ink text-xs leading-4.5"
        >
          {word}
        </kbd>
      ))}
    </span>
  )
}
