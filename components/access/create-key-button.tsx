"use client"

import { useRouter } from "next/navigation"
import { ShownOnce } from "@/components/ui/shown-once"
import type { MadeAccessKey } from "@/lib/access/access-key"
import { CreateKeyForm } from "./create-key-form"
import { MadeKeyView } from "./made-key-view"

/** Makes an access key. */
export function CreateKeyButton() {
  const router = useRouter()
  return (
    <ShownOnce<MadeAccessKey>
      label="New access key"
      form={{
        id: "create-key",
        title: "New access key",
        about: "The key acts as you, in this workspace, with the role that you have at the time.",
        go: "Create key",
        fields: (onMade) => <CreateKeyForm id="create-key" onMade={onMade} />,
      }}
      secret={(made) => ({
        title: "Copy the secret now",
        about: "It is shown this once and stored encrypted.",
        content: <MadeKeyView made={made} />,
      })}
      onDone={() => router.refresh()}
    />
  )
}
