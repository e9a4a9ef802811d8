"use client"

import Upload from "lucide-react/icons/upload"
import { useRef, useState } from "react"
import { Button } from "@/components/ui/button"
import { join } from "@/components/ui/join"

interface FileStepProps {
  what: string
  /** The file that is shown below. */
  name: string | undefined
  busy: boolean
  onFile: (file: File) => void
}

/** Takes a workbook or CSV file by choosing or dropping it. */
export function FileStep({ what, name, busy, onFile }: FileStepProps) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  return (
    <section
      aria-label="File"
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const file = event.dataTransfer.files[0]
        if (file) onFile(file)
      }}
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
      <Button busy={busy} look={name === undefined ? "primary" : "secondary"} onClick={() => input.current?.click()}>
        <Upload aria-hidden /> {name === undefined ? "Choose a file" : "Choose another file"}
      </Button>
      <span className="text-muted text-sm">or drop {what} here: .xlsx or .csv, at most 10 MB</span>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        aria-label="Choose a file"
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) onFile(file)
          event.target.value = ""
        }}
      />
      <span aria-live="polite" className="w-full text-sm empty:hidden">
        {name === undefined ? "" : `${name} was read. Nothing has changed yet.`}
      </span>
    </section>
  )
}
