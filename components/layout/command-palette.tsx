"use client"

import { Command as Palette } from "cmdk"
import Search from "lucide-react/icons/search"
import { Kbd } from "@/components/ui/kbd"
import { useModal } from "@/components/ui/use-modal"
import { type Command, useAllCommands } from "@/lib/client/commands"
import { PALETTE, scopesInOrder } from "./shell-command-names"

/** Finds a command by its words. Loaded when it is first opened. */
export default function CommandPalette({ onClose }: { onClose: () => void }) {
  const modal = useModal(true, onClose)
  const commands = useAllCommands().filter((command) => command.id !== PALETTE)

  function choose(command: Command) {
    // Close first, so that the focus is back on the page when the command moves it.
    modal.ref.current?.close()
    command.run()
  }

  return (
    <dialog
      {...modal}
      aria-label="Search and commands"
      className="mx-auto mt-[12vh] w-[min(38rem,calc(100vw-2rem))] overflow-hidden rounded-md border border-line bg-surface text-ink shadow-overlay"
    >
      <Palette label="Search and commands" loop>
        <div className="flex items-center gap-2.5 border-line border-b px-3.5">
          <Search aria-hidden className="size-4 shrink-0 text-muted" />
          <Palette.Input
            autoFocus
            placeholder="Type what you want to do"
            className="h-12 flex-1 bg-transparent text-lg outline-none"
          />
          <Kbd keys="Escape" />
        </div>
        <Palette.List className="max-h-[min(24rem,60dvh)] overflow-y-auto overscroll-contain p-1.5">
          <Palette.Empty className="px-3 py-6 text-center text-muted">Nothing matches. Try another word.</Palette.Empty>
          {scopesInOrder(commands).map((scope) => (
            <Palette.Group
              key={scope}
              heading={scope}
              className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-muted [&_[cmdk-group-heading]]:text-xs"
            >
              {commands
                .filter((command) => command.scope === scope)
                .map((command) => (
                  <Palette.Item
                    key={command.id}
                    value={command.id}
                    keywords={[command.label, command.words ?? ""]}
                    onSelect={() => choose(command)}
                    className="flex min-h-control cursor-pointer items-center justify-between gap-3 rounded-sm px-2.5 data-[selected=true]:bg-accent-soft data-[selected=true]:text-accent-strong forced-colors:data-[selected=true]:underline"
                  >
                    {command.label}
                    {command.keys ? <Kbd keys={command.keys} /> : null}
                  </Palette.Item>
                ))}
            </Palette.Group>
          ))}
        </Palette.List>
      </Palette>
    </dialog>
  )
}
