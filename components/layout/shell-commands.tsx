"use client"

import { useRouter } from "next/navigation"
import { lazy, Suspense, useState } from "react"
import { showToast } from "@/components/ui/toast"
import { useCommands, useSingleKeys } from "@/lib/client/commands"
import { applyTheme, THEMES } from "@/lib/client/theme"
import type { NavItem } from "./nav-item"
import { PALETTE, SHORTCUTS } from "./shell-command-names"
import { THEME_WORDS } from "./theme-words"

// Neither is needed to answer a question: they come when somebody asks for them.
const CommandPalette = lazy(() => import("./command-palette"))
const ShortcutsSheet = lazy(() => import("./shortcuts-sheet"))

/** The commands that work everywhere, and the two dialogs that list commands. */
export function ShellCommands({ nav }: { nav: readonly NavItem[] }) {
  const router = useRouter()
  const [shown, setShown] = useState<"palette" | "shortcuts" | null>(null)
  const [singleKeys, setSingleKeys] = useSingleKeys()
  const close = () => setShown(null)

  useCommands([
    { id: PALETTE, label: "Search and commands", keys: "Mod+k", scope: "Everywhere", run: () => setShown("palette") },
    { id: SHORTCUTS, label: "Keyboard shortcuts", keys: "?", scope: "Everywhere", run: () => setShown("shortcuts") },
    ...nav.map((item) => ({
      id: `go:${item.href}`,
      label: `Go to ${item.label}`,
      scope: "Go to",
      run: () => router.push(item.href),
    })),
    ...THEMES.map((theme) => ({
      id: `theme:${theme}`,
      label: `Theme: ${THEME_WORDS[theme].toLowerCase()}`,
      scope: "Display",
      run: () => applyTheme(theme),
    })),
    {
      id: "shell.single-keys",
      label: singleKeys ? "Switch single-key shortcuts off" : "Switch single-key shortcuts on",
      scope: "Display",
      run: () => {
        setSingleKeys(!singleKeys)
        showToast(`Single-key shortcuts are ${singleKeys ? "off" : "on"}`)
      },
    },
  ])

  return (
    <Suspense>
      {shown === "palette" ? <CommandPalette onClose={close} /> : null}
      {shown === "shortcuts" ? <ShortcutsSheet onClose={close} /> : null}
    </Suspense>
  )
}
