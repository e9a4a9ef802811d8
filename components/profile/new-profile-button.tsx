"use client"

import { useState } from "react"
import { Button } from "@/components/ui/button"
import { ProfileDialog } from "./profile-dialog"

export function NewProfileButton() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        New profile
      </Button>
      <ProfileDialog open={open} onClose={() => setOpen(false)} />
    </>
  )
}
