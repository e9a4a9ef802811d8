"use client"

import { useRouter } from "next/navigation"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import type { ProfileLine } from "@/lib/review/profile-view"
import { ProfileForm } from "./profile-form"

interface ProfileDialogProps {
  open: boolean
  /** Undefined: a new one. */
  profile?: ProfileLine | undefined
  onClose: () => void
}

export function ProfileDialog({ open, profile, onClose }: ProfileDialogProps) {
  const router = useRouter()
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={profile ? profile.name : "New profile"}
      description={
        profile
          ? "Other answers make a new version. Workloads keep theirs until you change them over."
          : "A few answers about the business decide which questions of a review come first."
      }
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form="profile">
            Save
          </Button>
        </>
      }
    >
      <ProfileForm
        id="profile"
        profile={profile}
        onSaved={() => {
          onClose()
          router.refresh()
        }}
      />
    </Dialog>
  )
}
