"use client"

import { Upload } from "lucide-react"
import { type DragEvent, useRef, useState } from "react"
import { Button } from "@/components/ui/button"
import { join } from "@/components/ui/join"
import { LIMITS } from "@/lib/lens/limits"

/** Takes a lens file by choosing or dropping it. A file that could not be published for its size is refused by name. */
export function LensFilePicker({ onText }: { onText: (text: string) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [told, setTold] = useState("")

  const take = async (file: File | undefined) => {
    if (!file) return
    if (file.size > LIMITS.bytes) {
      const [has, most] = [file.size, LIMITS.bytes].map((bytes) => bytes.toLocaleString("en"))
      setTold(`${file.name} has ${has} bytes; a lens has at most ${most}. Split it into two lenses.`)
      return
    }
    onText(await file.text())
    setTold(`${file.name} was read.`)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }

  return (
    <section
      aria-label="Lens file"
      onDrop={drop}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      className={join(
        "flex flex-wrap items-center gap-3 rounded-md border border-dashed p-4",
        over ? "border-accent bg-accent-soft" : "border-line",
      )}
    >
      <Button onClick={() => input.current?.click()}>
        <Upload aria-hidden="true" className="size-4" /> Choose a file
      </Button>
      <span className="text-muted text-sm">or drop a lens (JSON) here, or paste it below</span>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label="Choose a lens file"
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          void take(event.target.files?.[0])
          event.target.value = ""
        }}
      />
      <span aria-live="polite" className="w-full text-sm empty:hidden">
        {told}
      </span>
    </section>
  )
}
