"use client"

import X from "lucide-react/icons/x"
import { type ReactNode, useId } from "react"
import { Button } from "./button"
import { useModal } from "./use-modal"

interface DialogProps {
  open: boolean
  onClose: () => void
  title: ReactNode
  description?: ReactNode
  /** The buttons at the end, the main one last. */
  actions?: ReactNode
  children?: ReactNode
}

/** Native modal dialog. Escape, the cross and a click outside call `onClose`; the content is mounted only while open. */
export function Dialog({ open, onClose, title, description, actions, children }: DialogProps) {
  const id = useId()
  const modal = useModal(open, onClose)
  return (
    <dialog
      {...modal}
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-about` : undefined}
      className="m-auto max-h-[min(90dvh,52rem)] w-[min(36rem,calc(100vw-2rem))] overflow-hidden rounded-md border border-line bg-surface text-start text-ink shadow-overlay"
    >
      {open ? (
        <div className="flex max-h-[min(90dvh,52rem)] flex-col">
          <header className="flex items-start gap-4 px-5 pt-4 pb-3">
            <div className="grid flex-1 gap-1">
              <h2 id={`${id}-title`} tabIndex={-1} className="text-lg outline-none">
                {title}
              </h2>
              {description ? (
                <p id={`${id}-about`} className="text-muted">
                  {description}
                </p>
              ) : null}
            </div>
            <Button look="quiet" size="icon" aria-label="Close" className="-mt-1.5 -mr-2" onClick={onClose}>
              <X aria-hidden />
            </Button>
          </header>
          {children ? (
            <div className="grid gap-4 overflow-y-auto overscroll-contain px-5 pt-1 pb-5">{children}</div>
          ) : null}
          {actions ? (
            <footer className="flex flex-wrap justify-end gap-2 border-line border-t bg-ground px-5 py-3">
              {actions}
            </footer>
          ) : null}
        </div>
      ) : null}
    </dialog>
  )
}
