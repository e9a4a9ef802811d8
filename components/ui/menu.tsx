"use client"

import Link from "next/link"
import { type ReactNode, type ToggleEvent, useId, useRef } from "react"
import { type ButtonLook, type ButtonSize, buttonLook } from "./button-look"
import { join } from "./join"
import { moveInMenu, placeMenu } from "./menu-behaviour"

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
}

interface MenuProps {
  /** The name of the button where its content is an icon. */
  label?: string
  trigger: ReactNode
  items: readonly MenuItem[]
  look?: ButtonLook
  size?: ButtonSize
  className?: string
}

/** A button with a list of things to do. The native popover closes on Escape and outside clicks and gives the focus back. */
export function Menu({ label, trigger, items, look = "secondary", size = "normal", className }: MenuProps) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)

  function onToggle(event: ToggleEvent<HTMLDivElement>) {
    const open = event.newState === "open"
    button.current?.setAttribute("aria-expanded", String(open))
    if (!open || !list.current || !button.current) return
    placeMenu(list.current, button.current)
    moveInMenu(list.current, "Home")
  }

  const row =
    "flex w-full min-h-control items-center gap-2.5 rounded-sm px-2.5 text-start text-base -outline-offset-2 hover:bg-sunken focus:bg-sunken disabled:text-muted [&_svg]:size-4 [&_svg]:shrink-0"
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded="false"
        popoverTarget={id}
        className={buttonLook(look, size, className)}
      >
        {trigger}
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        aria-label={label}
        tabIndex={-1}
        onToggle={onToggle}
        onKeyDown={(event) => {
          if (list.current && moveInMenu(list.current, event.key)) event.preventDefault()
          if (event.key === "Tab") list.current?.hidePopover()
        }}
        className="fixed m-0 max-h-[70dvh] min-w-48 max-w-80 overflow-y-auto rounded-md border border-line bg-surface p-1 text-ink shadow-overlay"
      >
        {items.map((item) =>
          item.href ? (
            <Link
              key={item.id}
              role="menuitem"
              tabIndex={-1}
              href={item.href}
              onClick={() => list.current?.hidePopover()}
              className={join(row, item.danger && "text-danger")}
            >
              {item.icon}
              {item.label}
            </Link>
          ) : (
            <button
              key={item.id}
              type="button"
              role="menuitem"
              tabIndex={-1}
              disabled={item.disabled}
              onClick={() => {
                list.current?.hidePopover()
                item.onSelect?.()
              }}
              className={join(row, item.danger && "text-danger")}
            >
              {item.icon}
              {item.label}
            </button>
          ),
        )}
      </div>
    </>
  )
}
