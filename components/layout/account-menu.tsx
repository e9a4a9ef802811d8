"use client"

import CircleUser from "lucide-react/icons/circle-user"
import LogOut from "lucide-react/icons/log-out"
import UserCog from "lucide-react/icons/user-cog"
import { Menu } from "@/components/ui/menu"
import { showToast } from "@/components/ui/toast"
import { useCommands } from "@/lib/client/commands"
import { signOut } from "@/lib/client/sign-out"
import type { Theme } from "@/lib/client/theme"
import { ThemeSwitch } from "./theme-switch"

interface AccountMenuProps {
  name: string
  /** The role in words. */
  role: string
  theme: Theme
}

/** Who is signed in, at the foot of the navigation. */
export function AccountMenu({ name, role, theme }: AccountMenuProps) {
  const leave = () => {
    signOut().catch(() => showToast("You could not be signed out. Check the connection and try again."))
  }
  useCommands([{ id: "account.sign-out", label: "Sign out", scope: "Everywhere", words: "log out", run: leave }])
  return (
    <div className="grid gap-2">
      <div className="nav-word px-1">
        <ThemeSwitch initial={theme} />
      </div>
      <Menu
        label={`${name} ${role}, account`}
        look="quiet"
        className="w-full justify-start px-2.5 text-start font-normal"
        trigger={
          <>
            <CircleUser aria-hidden className="size-4.5" />
            <span className="nav-word grid min-w-0 flex-1">
              <span className="truncate">{name}</span> <span className="truncate text-muted text-xs">{role}</span>
            </span>
          </>
        }
        items={[
          { id: "account", label: "Your account", icon: <UserCog aria-hidden />, href: "/settings/account" },
          { id: "sign-out", label: "Sign out", icon: <LogOut aria-hidden />, onSelect: leave },
        ]}
      />
    </div>
  )
}
