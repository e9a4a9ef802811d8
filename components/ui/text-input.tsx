import type { ComponentProps } from "react"
import { CONTROL } from "./control-look"
import { join } from "./join"

export function TextInput({ className, ...rest }: ComponentProps<"input">) {
  return <input type="text" className={join(CONTROL, "h-control", className)} {...rest} />
}
