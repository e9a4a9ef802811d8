"use client"

import { Upload } from "lucide-react"
import { useId, useRef, useState } from "react"
import { Button } from "@/components/ui/button"
import { FieldError } from "@/components/ui/field"
import { INK_ON_PAPER } from "@/lib/report/brand/colour"
import { checkLogo } from "@/lib/report/brand/logo"
import { LogoPicture } from "./logo-picture"

/** A picture as a data address, null to take the logo away, undefined to keep what is stored. */
export type LogoChange = string | null | undefined

interface LogoFieldProps {
  /** Where the logo is seen; null: there is none. */
  picture: string | null
  error: string | undefined
  onChange: (change: LogoChange) => void
}

/** The logo on the cover: a PNG or JPEG, looked at before it is sent. */
export function LogoField({ picture, error, onChange }: LogoFieldProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [refused, setRefused] = useState("")
  const take = async (file: File | undefined) => {
    if (!file) return
    const found = checkLogo(new Uint8Array(await file.arrayBuffer()))
    setRefused("problem" in found ? found.problem : "")
    if (!("problem" in found)) onChange(await dataAddress(file, found.format))
  }
  const problem = refused || error
  return (
    <section aria-labelledby={id} className="grid gap-1.5">
      <h2 id={id} className="font-medium">
        Logo <span className="font-normal text-muted">(optional)</span>
      </h2>
      <p className="text-muted text-sm">A PNG or JPEG of at most 512 KB; it stands on the cover, 16 mm high.</p>
      <div className="flex flex-wrap items-center gap-3">
        {picture ? (
          <span className="rounded-md border border-line p-2" style={{ backgroundColor: INK_ON_PAPER.paper }}>
            <LogoPicture picture={picture} label="The present logo" className="block h-10 w-48" />
          </span>
        ) : null}
        <Button onClick={() => input.current?.click()}>
          <Upload aria-hidden="true" className="size-4" /> {picture ? "Replace" : "Choose a picture"}
        </Button>
        {picture ? <Button onClick={() => onChange(null)}>Remove</Button> : null}
        <input
          ref={input}
          type="file"
          name="Logo"
          accept=".png,.jpg,.jpeg,image/png,image/jpeg"
          aria-label="Choose a logo"
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => {
            void take(event.target.files?.[0])
            event.target.value = ""
          }}
        />
      </div>
      {problem ? <FieldError id={`${id}-error`}>{problem}</FieldError> : null}
    </section>
  )
}

function dataAddress(file: File, format: "png" | "jpg"): Promise<string> {
  const picture = new Blob([file], { type: format === "png" ? "image/png" : "image/jpeg" })
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(picture)
  })
}
