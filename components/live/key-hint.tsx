"use client"

import { Kbd } from "@/components/ui/kbd"
import { useSingleKeys } from "@/lib/client/commands"

/** The key that does the same as the button it stands on; gone where single keys are switched off. */
export function KeyHint({ keys }: { keys: string }) {
  const [on] = useSingleKeys()
  if (!on) return null
  return (
    <span aria-hidden className="max-lg:hidden">
      <Kbd keys={keys} />
    </span>
  )
}
