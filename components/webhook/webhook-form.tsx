"use client"

import { FormProblem } from "@/components/access/form-problem"
import { TextField } from "@/components/access/text-field"
import { Checkbox } from "@/components/ui/checkbox"
import { FieldError } from "@/components/ui/field"
import { type MadeWebhook, TOPIC_WORDS, WEBHOOK_TOPICS } from "@/lib/access/webhook"
import { api } from "@/lib/client/api"
import { useSubmit } from "@/lib/client/use-submit"

interface WebhookFormProps {
  /** For the button that sends it. */
  id: string
  onMade: (made: MadeWebhook) => void
}

export function WebhookForm({ id, onMade }: WebhookFormProps) {
  const { problem, errorOf, onSubmit } = useSubmit(async ({ name, url, ...rest }) => {
    const events = WEBHOOK_TOPICS.filter((topic) => rest[topic] === "on")
    if (events.length === 0) throw new Error("Choose at least one kind of event.")
    onMade(await api<MadeWebhook>("POST", "/api/plumbline/webhooks", { name, url, events }))
  })
  return (
    <form id={id} method="post" onSubmit={onSubmit} className="grid gap-4" noValidate>
      <FormProblem>{problem}</FormProblem>
      <TextField
        label="Name"
        name="name"
        autoComplete="off"
        maxLength={100}
        description="Who listens: “Team chat”, “Data warehouse”."
        error={errorOf("name")}
      />
      <TextField
        label="Address"
        name="url"
        type="url"
        inputMode="url"
        autoComplete="off"
        maxLength={2000}
        placeholder="https://"
        description="Gets a signed POST for each event. It has to be on the open internet, with https."
        error={errorOf("url")}
      />
      <fieldset className="grid gap-1">
        <legend className="mb-1 font-medium">Events</legend>
        {WEBHOOK_TOPICS.map((topic) => (
          <Checkbox
            key={topic}
            name={topic}
            defaultChecked={topic === "risk" || topic === "milestone"}
            label={TOPIC_WORDS[topic].label}
            description={TOPIC_WORDS[topic].about}
          />
        ))}
        {errorOf("events") ? <FieldError id={`${id}-events`}>{errorOf("events")}</FieldError> : null}
      </fieldset>
    </form>
  )
}
