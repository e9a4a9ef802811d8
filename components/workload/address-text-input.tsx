"use client"

import { type ComponentProps, useEffect, useEffectEvent, useRef, useState } from "react"
import { TextInput } from "@/components/ui/text-input"

interface AddressTextInputProps extends Omit<ComponentProps<"input">, "value" | "onChange"> {
  /** What the address says. */
  value: string
  /** Called when typing rests. */
  onSettle: (value: string) => void
  /** How long that is, in milliseconds. */
  delay?: number
}

/** A filter text that lives in the address: it follows "clear filters" and the back button, but never typing in flight. */
export function AddressTextInput({ value, onSettle, delay = 250, ...rest }: AddressTextInputProps) {
  const [text, setText] = useState(value)
  const [seen, setSeen] = useState(value)
  const [sent, setSent] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  if (value !== seen) {
    setSeen(value)
    if (value !== sent) setText(value)
  }

  const input = useRef<HTMLInputElement>(null)
  const adoptTyped = useEffectEvent(() => {
    if (input.current && input.current.value !== value) change(input.current.value)
  })
  // The outside system is the browser, which lets people type before the page is alive.
  useEffect(() => adoptTyped(), [])

  function change(next: string) {
    setText(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      setSent(next)
      onSettle(next)
    }, delay)
  }

  return <TextInput {...rest} ref={input} value={text} onChange={(event) => change(event.target.value)} />
}
