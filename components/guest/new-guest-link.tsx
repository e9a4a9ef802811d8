"use client"

import { useRouter } from "next/navigation"
import { CopyField } from "@/components/ui/copy-field"
import { ShownOnce } from "@/components/ui/shown-once"
import type { MadeGuestLink } from "@/lib/access/guest-link"
import { GuestLinkForm } from "./guest-link-form"

/** Makes a read-only link. */
export function NewGuestLink({ workloadId }: { workloadId: string }) {
  const router = useRouter()
  return (
    <ShownOnce<MadeGuestLink>
      label="New link"
      form={{
        id: "new-guest-link",
        title: "New read-only link",
        about: "Whoever has the link reads the dashboard without an account, and nothing else of the workspace.",
        go: "Make the link",
        fields: (onMade) => <GuestLinkForm id="new-guest-link" workloadId={workloadId} onMade={onMade} />,
      }}
      secret={({ url }) => ({
        title: "Copy the link now",
        about: "It is shown this once. Send the passcode, if there is one, by another way.",
        content: <CopyField label="Read-only link" value={url} />,
      })}
      onDone={() => router.refresh()}
    />
  )
}
