import { type MouseEvent, type SyntheticEvent, useLayoutEffect, useRef } from "react"

/** Where work starts in a dialog: not at the cross in its corner. */
const FIRST = "[data-first], input:not([type=hidden]), textarea, select"

/**
 * Ties `open` to a native modal dialog; spread what it returns on the `<dialog>`. The browser keeps the focus inside
 * and gives it back afterwards, also when the dialog leaves the page while it is open. Escape and a press on the
 * backdrop call `onClose`.
 */
export function useModal(open: boolean, onClose: () => void) {
  const ref = useRef<HTMLDialogElement>(null)
  // The outside system is the browser's top layer. A layout effect, because its cleanup runs before the removal.
  useLayoutEffect(() => {
    const dialog = ref.current
    if (!dialog || !open) return
    dialog.showModal()
    const first = dialog.querySelector<HTMLElement>(FIRST) ?? dialog.querySelector("h2")
    first?.focus()
    return () => dialog.close()
  }, [open])

  return {
    ref,
    // The event comes late: by then the dialog may be open again.
    onClose: (event: SyntheticEvent<HTMLDialogElement>) => {
      if (!event.currentTarget.open) onClose()
    },
    onMouseDown: (event: MouseEvent<HTMLDialogElement>) => {
      if (event.target === event.currentTarget) onClose()
    },
  }
}
