"use client"

import MenuIcon from "lucide-react/icons/menu"
import Search from "lucide-react/icons/search"
import { buttonLook } from "@/components/ui/button-look"
import { Kbd } from "@/components/ui/kbd"
import { runCommand } from "@/lib/client/commands"
import { NAV_ID } from "./nav-names"
import { PALETTE } from "./shell-command-names"

/** Opens the navigation on a phone. */
export function TopBarMenu() {
  return (
    <button
      type="button"
      aria-label="Menu"
      popoverTarget={NAV_ID}
      className={buttonLook("quiet", "icon", "-ml-1.5 sm:hidden")}
    >
      <MenuIcon aria-hidden />
    </button>
  )
}

export function TopBarButtons() {
  return (
    <button
      type="button"
      onClick={() => runCommand(PALETTE)}
      className={buttonLook("secondary", "dense", "text-muted font-normal max-sm:min-h-control max-sm:px-3")}
    >
      <Search aria-hidden />
      <span className="max-sm:sr-only">Search</span>
      <span className="max-md:hidden">
        <Kbd keys="Mod+k" />
      </span>
    </button>
  )
}
