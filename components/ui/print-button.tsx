"use client"

import Printer from "lucide-react/icons/printer"
import { Button } from "./button"

/** Opens the browser's own print dialog. */
export function PrintButton() {
  return (
    <Button onClick={() => window.print()}>
      <Printer aria-hidden />
      Print
    </Button>
  )
}
