"use client"

import X from "lucide-react/icons/x"
import { type ReactNode, useId } from "react"
import { Button } from "./button"
import { join } from "./join"
import { useModal } from "./use-modal"

interface SheetProps {
  open: boolean
  onClose: () => void
  title: string
  side?: "left" | "right"
  children: ReactNode
}

/** A panel over the side of the page, for what stands beside the content on a wide screen. */
export function Sheet({ open, onClose, title, side = "right", children }: SheetProps) {
  const id = useId()
  const modal = useModal(open, onClose)
  return (
    <dialog
      {...modal}
      aria-labelledby={id}
      className={join(
        "m-0 h-dvh max-h-none w-[min(22rem,88vw)] max-w-none border-line bg-surface text-ink shadow-overlay",
        side === "left" ? "mr-auto border-r" : "ml-auto border-l",
      )}
    >
      {open ? (
        <div className="flex h-full flex-col">
          <header className="flex items-center justify-between gap-2 border-line border-b py-2 pr-2 pl-4">
            <h2 id={id} tabIndex={-1} className="text-lg outline-none">
              {title}
            </h2>
            <Button look="quiet" size="icon" aria-label="Close" onClick={onClose}>
              <X aria-hidden />
            </Button>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-4">{children}</div>
        </div>
      ) : null}
    </dialog>
  )
}
