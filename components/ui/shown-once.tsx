"use client"

import { type ReactNode, useState } from "react"
import { Button } from "./button"
import { Dialog } from "./dialog"

interface ShownOnceProps<Made> {
  /** On the button. */
  label: string
  /** The form that makes it: its id, what the dialog says around it, and its fields. */
  form: { id: string; title: string; about: string; go: string; fields: (onMade: (made: Made) => void) => ReactNode }
  /** What is shown once it is made. */
  secret: (made: Made) => { title: string; about: string; content: ReactNode }
  /** After it was copied: only now, for the button may stand where the list will be, and the dialog with it. */
  onDone?: (made: Made) => void
}

/** A button whose dialog makes something with a secret, and shows the secret, which nobody can see again. */
export function ShownOnce<Made>({ label, form, secret, onDone }: ShownOnceProps<Made>) {
  const [open, setOpen] = useState(false)
  const [made, setMade] = useState<{ value: Made } | null>(null)

  function close() {
    setOpen(false)
    setMade(null)
    if (made) onDone?.(made.value)
  }

  const shown = made && secret(made.value)
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog
        open={open}
        onClose={close}
        title={shown ? shown.title : form.title}
        description={shown ? shown.about : form.about}
        actions={
          shown ? (
            <Button look="primary" onClick={close}>
              Done
            </Button>
          ) : (
            <>
              <Button onClick={close}>Cancel</Button>
              <Button look="primary" type="submit" form={form.id}>
                {form.go}
              </Button>
            </>
          )
        }
      >
        {shown ? shown.content : form.fields((value) => setMade({ value }))}
      </Dialog>
    </>
  )
}
