/** Something that happened elsewhere: "Ops saved milestone v1". What happens here is said beside it, not in a toast. */
export interface Toast {
  id: number
  text: string
  action?: { label: string; onSelect: () => void }
}

let toasts: readonly Toast[] = []
let last = 0
const listeners = new Set<() => void>()

function change(next: readonly Toast[]) {
  toasts = next
  for (const listener of listeners) listener()
}

/** Shows a toast until it is closed or 8 seconds have passed; one with an action stays. At most three at a time. */
export function showToast(text: string, action?: Toast["action"]) {
  last += 1
  const id = last
  change([...toasts, { id, text, action }].slice(-3))
  if (!action) setTimeout(() => closeToast(id), 8000)
}

export function closeToast(id: number) {
  change(toasts.filter((toast) => toast.id !== id))
}

export function subscribeToasts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function currentToasts(): readonly Toast[] {
  return toasts
}
