import LoaderCircle from "lucide-react/icons/loader-circle"
import type { ComponentProps } from "react"
import { type ButtonLook, type ButtonSize, buttonLook } from "./button-look"

interface ButtonProps extends ComponentProps<"button"> {
  look?: ButtonLook
  /** `icon` is a square: give it an `aria-label`. */
  size?: ButtonSize
  /** Work is under way: the button keeps its place and the focus, and does nothing until it is done. */
  busy?: boolean
}

export function Button({ look = "secondary", size = "normal", busy, className, children, ...rest }: ButtonProps) {
  const waiting = busy ? ({ "aria-disabled": true, onClick: refuse } as const) : {}
  return (
    <button type="button" className={buttonLook(look, size, className)} {...rest} {...waiting}>
      {busy ? <LoaderCircle aria-hidden className="animate-turn" /> : null}
      {busy && size === "icon" ? null : children}
      {busy ? <span className="sr-only">, working</span> : null}
    </button>
  )
}

function refuse(event: { preventDefault(): void }) {
  event.preventDefault()
}
