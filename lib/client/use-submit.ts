"use client"

import { type FormEvent, useState } from "react"
import { flushSync } from "react-dom"
import { ApiError } from "./api"

interface Wrong {
  /** What concerns the form as a whole. */
  problem: string
  fields: ReadonlyMap<string, string>
}

const NOTHING_WRONG: Wrong = { problem: "", fields: new Map() }

/**
 * A small form that is sent as a whole. Its inputs keep their own values; `send` gets them by name and throws an
 * ApiError, or an Error with a sentence, when it did not work.
 */
export function useSubmit(send: (values: Record<string, string>) => Promise<void>) {
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState(NOTHING_WRONG)

  async function submit(form: HTMLFormElement) {
    setBusy(true)
    setWrong(NOTHING_WRONG)
    const values = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))
    try {
      await send(values)
    } catch (error) {
      const found = explain(error, form)
      flushSync(() => setWrong(found))
      form.querySelector<HTMLElement>("[aria-invalid]")?.focus()
    } finally {
      setBusy(false)
    }
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!busy) void submit(event.currentTarget)
  }

  return { busy, problem: wrong.problem, errorOf: (name: string) => wrong.fields.get(name), onSubmit }
}

function explain(error: unknown, form: HTMLFormElement): Wrong {
  if (!(error instanceof Error)) throw error
  const named = error instanceof ApiError ? error.fields : []
  const shown = named.filter(({ name }) => form.elements.namedItem(name) !== null)
  const fields = new Map(shown.map(({ name, message }) => [name, sentence(message)]))
  return { problem: fields.size > 0 ? "" : error.message, fields }
}

/** "needs at least 12 characters" stands alone under a field. */
function sentence(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1) + (message.endsWith(".") ? "" : ".")
}
