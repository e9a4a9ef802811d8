import type { ReactNode } from "react"
import { ShellCommands } from "@/components/layout/shell-commands"
import { ToastRegion } from "@/components/ui/toast-region"

/** Sessions stand outside the shell: guests have no navigation, and a meeting needs none. */
export default function SessionLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <ShellCommands nav={[]} />
      <ToastRegion />
    </>
  )
}
