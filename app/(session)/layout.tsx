import type { ReactNode } from "react"
import { ShellCommands } from "@/components/layout/shell-commands"
import { ToastRegion } from "@/components/ui/toast-region"

/** Sessions stand outside the shell: guests have no navigation, and a meeting needs none. */
export default function SessionLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <a
        href="#main"
        className="fixed top-2 left-2 z-50 -translate-y-20 rounded-md bg-accent px-4 py-2 text-on-accent focus:translate-y-0"
      >
        Skip to content
      </a>
      {children}
      <ShellCommands nav={[]} />
      <ToastRegion />
    </>
  )
}
