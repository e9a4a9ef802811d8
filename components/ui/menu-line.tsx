import Check from "lucide-react/icons/check"
import Link from "next/link"
import type { ReactNode } from "react"
import { join } from "./join"

export interface MenuItem {
  id: string
  label: ReactNode
  icon?: ReactNode
  /** A place to go … */
  href?: string
  /** … or a thing to do. */
  onSelect?: () => void
  danger?: boolean
  disabled?: boolean
  /** Makes it one of several choices, with a tick on the present one. */
  checked?: boolean
}

/** One line of a `Menu`. */
export function MenuLine({ item, close }: { item: MenuItem; close: () => void }) {
  const look = join(
    "flex min-h-control w-full items-center gap-2.5 rounded-sm px-2.5 text-start text-base -outline-offset-2 hover:bg-sunken focus:bg-sunken disabled:text-muted [&_svg]:size-4 [&_svg]:shrink-0",
    item.danger && "text-danger",
  )
  const content = (
    <>
      {item.icon}
      <span className="flex-1">{item.label}</span>
      {item.checked ? <Check aria-hidden /> : null}
    </>
  )
  if (item.href)
    return (
      <Link role="menuitem" tabIndex={-1} href={item.href} onClick={close} className={look}>
        {content}
      </Link>
    )
  return (
    <button
      type="button"
      {...(item.checked === undefined ? { role: "menuitem" } : { role: "menuitemradio", "aria-checked": item.checked })}
      tabIndex={-1}
      disabled={item.disabled}
      onClick={() => {
        close()
        item.onSelect?.()
      }}
      className={look}
    >
      {content}
    </button>
  )
}
