"use client"

import Eye from "lucide-react/icons/eye"
import EyeOff from "lucide-react/icons/eye-off"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { TextInput } from "@/components/ui/text-input"

interface PasswordFieldProps {
  label: string
  name: string
  /** `new` lets password managers propose one and says what is needed. */
  kind: "current" | "new"
  error?: string | undefined
}

export function PasswordField({ label, name, kind, error }: PasswordFieldProps) {
  const [shown, setShown] = useState(false)
  const description = kind === "new" ? "At least 12 characters. A sentence of your own is easy to remember." : undefined
  return (
    <Field label={label} description={description} error={error} required>
      {(control) => (
        <div className="flex gap-2">
          <TextInput
            {...control}
            name={name}
            type={shown ? "text" : "password"}
            autoComplete={kind === "new" ? "new-password" : "current-password"}
            maxLength={200}
          />
          <Button size="icon" aria-label="Show what is typed" aria-pressed={shown} onClick={() => setShown(!shown)}>
            {shown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
          </Button>
        </div>
      )}
    </Field>
  )
}
