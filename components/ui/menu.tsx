"use client"

import { type ReactNode, type ToggleEvent, useId, useRef } from "react"
import { type ButtonLook, type ButtonSize, buttonLook } from "./button-look"
import { moveInMenu, placeMenu } from "./menu-behaviour"
import { type MenuItem, MenuLine } from "./menu-line"

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

  return (
    <>
      <button
        ref={button}
        id={`${id}-button`}
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
        aria-labelledby={`${id}-button`}
        tabIndex={-1}
        onToggle={onToggle}
        onKeyDown={(event) => {
          if (list.current && moveInMenu(list.current, event.key)) event.preventDefault()
          if (event.key === "Tab") list.current?.hidePopover()
        }}
        className="fixed m-0 max-h-[70dvh] min-w-48 max-w-80 overflow-y-auto rounded-md border border-line bg-surface p-1 text-ink shadow-overlay"
      >
        {items.map((item) => (
          <MenuLine key={item.id} item={item} close={() => list.current?.hidePopover()} />
        ))}
      </div>
    </>
  )
}
