"use client"

import Download from "lucide-react/icons/download"
import { useState } from "react"
import { Menu } from "@/components/ui/menu"
import { lensFilePath } from "@/lib/client/learn-lens"
import { LensBookDialog } from "./lens-book-dialog"

interface RenditionMenuProps {
  lensKey: string
  version: string
}

/** The lens to take along: on paper, in a wiki, in a spreadsheet, in a script. */
export function RenditionMenu({ lensKey, version }: RenditionMenuProps) {
  const [book, setBook] = useState(false)
  const file = (name: string) => lensFilePath(lensKey, version, name)
  const download = (name: string) => () => window.location.assign(`${file(name)}?download`)
  return (
    <>
      <Menu
        trigger={
          <>
            <Download aria-hidden />
            Take it along
          </>
        }
        items={[
          {
            id: "page",
            label: "One page to print",
            onSelect: () => window.open(file("lens.html"), "_blank", "noopener"),
          },
          { id: "book", label: "PDF book", onSelect: () => setBook(true) },
          { id: "markdown", label: "Markdown", onSelect: download("lens.md") },
          { id: "csv", label: "CSV", onSelect: download("lens.csv") },
          { id: "json", label: "JSON with rules in words", onSelect: download("lens.json") },
          { id: "source", label: "Lens file, to import elsewhere", onSelect: download("source.json") },
        ]}
      />
      <LensBookDialog lensKey={lensKey} version={version} open={book} onClose={() => setBook(false)} />
    </>
  )
}
