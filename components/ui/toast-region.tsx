"use client"

import X from "lucide-react/icons/x"
import { useSyncExternalStore } from "react"
import { Button } from "./button"
import { closeToast, currentToasts, subscribeToasts, type Toast } from "./toast"

const NONE: readonly Toast[] = []

/** Once per page, in the shell. The region is always there, or screen readers miss the first toast. */
export function ToastRegion() {
  const toasts = useSyncExternalStore(subscribeToasts, currentToasts, () => NONE)
  return (
    <section
      aria-label="Notices"
      className="pointer-events-none fixed right-4 bottom-4 left-4 z-50 grid justify-items-end"
    >
      <div role="status" className="grid w-full max-w-96 gap-2">
        {toasts.map((toast) => (
          <div
            key={toast.id}
            className="pointer-events-auto flex items-center gap-2 rounded-md border border-muted bg-surface py-1.5 pr-1.5 pl-3.5 shadow-overlay"
          >
            <span className="flex-1 py-1">{toast.text}</span>
            {toast.action ? (
              <Button
                size="dense"
                onClick={() => {
                  toast.action?.onSelect()
                  closeToast(toast.id)
                }}
              >
                {toast.action.label}
              </Button>
            ) : null}
            <Button look="quiet" size="icon" aria-label="Close notice" onClick={() => closeToast(toast.id)}>
              <X aria-hidden />
            </Button>
          </div>
        ))}
      </div>
    </section>
  )
}
