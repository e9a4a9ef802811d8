"use client"

import Check from "lucide-react/icons/check"
import Copy from "lucide-react/icons/copy"
import { useRef, useState } from "react"
import { Button } from "./button"
import { Field } from "./field"
import { TextInput } from "./text-input"

interface CopyFieldProps {
  label: string
  value: string
  description?: string
}

/** A text to take away, like an invitation link. */
export function CopyField({ label, value, description }: CopyFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)

  async function copy() {
    input.current?.select()
    try {
      await navigator.clipboard.writeText(value)
    } catch {
      // Without https there is no clipboard; the old command still copies the selection.
      document.execCommand("copy")
    }
    setCopied(true)
  }

  return (
    <Field label={label} description={description} required>
      {({ required: _, ...control }) => (
        <div className="flex items-start gap-2">
          <TextInput
            {...control}
            ref={input}
            readOnly
            value={value}
            className="font-mono text-sm"
            onFocus={(event) => event.target.select()}
          />
          <Button onClick={copy}>
            {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
            {copied ? "Copied" : "Copy"}
          </Button>
          <span role="status" className="sr-only">
            {copied ? `${label} copied` : ""}
          </span>
        </div>
      )}
    </Field>
  )
}
