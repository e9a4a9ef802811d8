import Link from "next/link"
import type { ComponentProps } from "react"
import { type ButtonLook, type ButtonSize, buttonLook } from "./button-look"

interface LinkButtonProps extends ComponentProps<typeof Link> {
  look?: ButtonLook
  size?: ButtonSize
}

/** A link that looks like a button: it goes somewhere, a `Button` does something. */
export function LinkButton({ look = "secondary", size = "normal", className, ...rest }: LinkButtonProps) {
  return <Link className={buttonLook(look, size, className)} {...rest} />
}
