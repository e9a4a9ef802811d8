"use client"

import { Checkbox } from "@/components/ui/checkbox"
import { Dialog } from "@/components/ui/dialog"
import { Kbd } from "@/components/ui/kbd"
import { useAllCommands, useSingleKeys } from "@/lib/client/commands"
import { scopesInOrder } from "./shell-command-names"

/** Everything the keyboard can do on this page. Loaded when it is first opened. */
export default function ShortcutsSheet({ onClose }: { onClose: () => void }) {
  const commands = useAllCommands().filter((command) => command.keys !== undefined)
  const [singleKeys, setSingleKeys] = useSingleKeys()

  return (
    <Dialog open onClose={onClose} title="Keyboard shortcuts" description="Single keys do nothing while you type.">
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {scopesInOrder(commands).map((scope) => (
          <section key={scope}>
            <h3 className="mb-1 text-muted text-sm">{scope}</h3>
            <dl>
              {commands
                .filter((command) => command.scope === scope)
                .map((command) => (
                  <div
                    key={command.id}
                    className="flex min-h-8 items-center justify-between gap-3 border-line border-b"
                  >
                    <dt>{command.label}</dt>
                    <dd className="shrink-0">
                      <Kbd keys={command.keys ?? ""} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <div>
        <Checkbox
          label="Single-key shortcuts"
          description="Switch them off if you speak to your computer or press keys by accident. Kept on this device."
          checked={singleKeys}
          onChange={(event) => setSingleKeys(event.target.checked)}
        />
        <p role="status" className="sr-only">
          Single-key shortcuts are {singleKeys ? "on" : "off"}
        </p>
      </div>
    </Dialog>
  )
}
