"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { Message } from "@/components/ui/message"
import type { DeliveryView, WebhookView } from "@/lib/access/webhook"
import { ApiError, api } from "@/lib/client/api"

interface Said {
  tone: "success" | "error"
  text: string
}

/** Try it, switch it, delete it. */
export function WebhookActions({ webhook }: { webhook: WebhookView }) {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<Said>()
  const [ending, setEnding] = useState(false)
  const path = `/api/plumbline/webhooks/${webhook.id}`

  async function act(work: () => Promise<Said | undefined>) {
    setBusy(true)
    setSaid(undefined)
    try {
      setSaid(await work())
      router.refresh()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setSaid({ tone: "error", text: error.message })
    } finally {
      setBusy(false)
    }
  }

  const sendTest = () =>
    act(async () => {
      const { problem, responseStatus } = await api<DeliveryView>("POST", `${path}/test`)
      if (problem !== "") return { tone: "error", text: `The test did not arrive. ${problem}` }
      return { tone: "success", text: `The test arrived: the address answered with ${responseStatus}.` }
    })
  const toggle = () =>
    act(async () => {
      await api("PATCH", path, { enabled: !webhook.enabled })
      return undefined
    })

  async function remove() {
    try {
      await api("DELETE", path)
    } catch (error) {
      if (error instanceof ApiError) return error.message
      throw error
    }
    router.push("/settings/webhooks")
    router.refresh()
    return undefined
  }

  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-2">
        <Button look="primary" busy={busy} onClick={sendTest}>
          Send a test
        </Button>
        <Button busy={busy} onClick={toggle}>
          {webhook.enabled ? "Switch off" : "Switch on"}
        </Button>
        <Button onClick={() => setEnding(true)}>Delete …</Button>
      </div>
      {said ? (
        <Message tone={said.tone} live>
          {said.text}
        </Message>
      ) : null}
      <ConfirmDialog
        open={ending}
        onClose={() => setEnding(false)}
        title={`Delete ${webhook.name}?`}
        losses={`Nothing is told to ${new URL(webhook.url).host} any more. Its log and ${webhook.waiting} waiting events go with it.`}
        confirmLabel="Delete"
        onConfirm={remove}
      />
    </div>
  )
}
