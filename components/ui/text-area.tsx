"use client"

import type { ComponentProps } from "react"
import { CONTROL } from "./control-look"
import { join } from "./join"

interface TextAreaProps extends Omit<ComponentProps<"textarea">, "rows"> {
  /** Room for eight lines from the start instead of three. */
  tall?: boolean
}

/** Grows with its text up to two thirds of the window. */
export function TextArea({ className, tall, onInput, ...rest }: TextAreaProps) {
  return (
    <textarea
      className={join(
        CONTROL,
        "field-sizing-content block max-h-[66vh] resize-y py-2",
        tall ? "min-h-48" : "min-h-21",
        className,
      )}
      ref={(area) => {
        if (area) grow(area)
      }}
      onInput={(event) => {
        grow(event.currentTarget)
        onInput?.(event)
      }}
      {...rest}
    />
  )
}

/** Only for browsers that don't know `field-sizing`. */
function grow(area: HTMLTextAreaElement) {
  if (CSS.supports("field-sizing", "content")) return
  area.style.height = "auto"
  area.style.height = `${area.scrollHeight + 2}px`
}
