import { type RefObject, useEffect, useRef } from "react"

/** Ties `open` to a native modal dialog: the browser keeps the focus inside and gives it back afterwards. */
export function useModal(open: boolean): RefObject<HTMLDialogElement | null> {
  const ref = useRef<HTMLDialogElement>(null)
  // The outside system is the browser's top layer.
  useEffect(() => {
    const dialog = ref.current
    if (!dialog || dialog.open === open) return
    if (open) dialog.showModal()
    else dialog.close()
  }, [open])
  return ref
}
