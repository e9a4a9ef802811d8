"use client"

import Monitor from "lucide-react/icons/monitor"
import Moon from "lucide-react/icons/moon"
import Projector from "lucide-react/icons/projector"
import Sun from "lucide-react/icons/sun"
import { useId, useSyncExternalStore } from "react"
import { applyTheme, currentTheme, subscribeTheme, THEMES, type Theme } from "@/lib/client/theme"
import { THEME_WORDS } from "./theme-words"

const ICONS = { system: Monitor, light: Sun, dark: Moon, projector: Projector } as const

/** Four radio buttons in a row. `initial` is what the server read from the cookie. */
export function ThemeSwitch({ initial }: { initial: Theme }) {
  const name = useId()
  const theme = useSyncExternalStore(subscribeTheme, currentTheme, () => initial)
  return (
    <fieldset className="inline-flex w-fit rounded-md border border-line bg-sunken p-0.5">
      <legend className="sr-only">Theme</legend>
      {THEMES.map((option) => {
        const Icon = ICONS[option]
        return (
          <label
            key={option}
            title={THEME_WORDS[option]}
            className="grid min-h-control-dense min-w-9 place-items-center rounded-sm border border-transparent text-muted hover:text-ink has-checked:border-line has-checked:bg-surface has-checked:text-ink forced-colors:not-has-checked:border-[Canvas] has-focus-visible:outline-2 has-focus-visible:outline-focus max-sm:min-w-control"
          >
            <input
              type="radio"
              name={name}
              value={option}
              checked={theme === option}
              onChange={() => applyTheme(option)}
              className="sr-only"
            />
            <Icon aria-hidden className="size-4" />
            <span className="sr-only">{THEME_WORDS[option]}</span>
          </label>
        )
      })}
    </fieldset>
  )
}
