"use client"

import Info from "lucide-react/icons/info"
import List from "lucide-react/icons/list"
import { type ReactNode, useState } from "react"
import { Button } from "@/components/ui/button"
import { join } from "@/components/ui/join"
import { Sheet } from "@/components/ui/sheet"

interface RoomLayoutProps {
  /** The agenda; beside the question where there is room, else a sheet that `close` shuts. */
  agenda: (close: () => void) => ReactNode
  /** Guidance of the lens; likewise. */
  guidance: ReactNode
  /** Shared notes. */
  notes: ReactNode
  /** Who is here, for whoever leads; null: further down. */
  people: ReactNode
  /** Stands at the foot of the window and covers nothing. */
  footer: ReactNode
  children: ReactNode
}

/**
 * Where things stand while a session runs. The middle scrolls by itself, so that no focus hides under the foot. What
 * scrolls is `relative`, or texts that only screen readers see would make the page itself longer than the window. Its
 * `scroll-pb` keeps what has the focus above the foot of the ballot.
 */
export function RoomLayout({ agenda, guidance, notes, people, footer, children }: RoomLayoutProps) {
  const [sheet, setSheet] = useState<"agenda" | "guidance" | null>(null)
  const close = () => setSheet(null)
  return (
    <div className="@container">
      <div className="flex flex-col [@media(min-height:30rem)]:h-[calc(100dvh-3rem)]">
        <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)] @3xl:grid-cols-[17rem_minmax(0,1fr)] @6xl:grid-cols-[17rem_minmax(0,1fr)_20rem]">
          <div className="relative hidden overflow-y-auto overscroll-contain border-line border-r @3xl:block">
            {agenda(close)}
          </div>
          <div className="relative min-h-0 scroll-pb-28 [@media(min-height:30rem)]:overflow-y-auto">
            <div className="mx-auto grid max-w-4xl content-start gap-5 px-4 pt-3 pb-8 sm:px-6">
              <div
                className={join(
                  "flex items-start justify-between gap-3 max-sm:flex-col-reverse",
                  people === null && "@6xl:hidden",
                )}
              >
                {people}
                <div className="flex gap-1.5 @6xl:hidden">
                  <Button size="dense" className="@3xl:hidden" onClick={() => setSheet("agenda")}>
                    <List aria-hidden />
                    Agenda
                  </Button>
                  <Button size="dense" onClick={() => setSheet("guidance")}>
                    <Info aria-hidden />
                    Guidance
                  </Button>
                </div>
              </div>
              {children}
              {notes}
            </div>
          </div>
          <aside
            aria-label="Guidance"
            className="relative hidden overflow-y-auto overscroll-contain border-line border-l @6xl:block"
          >
            {guidance}
          </aside>
        </div>
        {footer}
      </div>
      <Sheet open={sheet === "agenda"} onClose={close} title="Agenda" side="left">
        <div className="-m-4">{agenda(close)}</div>
      </Sheet>
      <Sheet open={sheet === "guidance"} onClose={close} title="Guidance">
        <div className="-m-4">{guidance}</div>
      </Sheet>
    </div>
  )
}
