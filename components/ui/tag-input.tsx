"use client"

import X from "lucide-react/icons/x"
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from "react"
import { CONTROL } from "./control-look"
import type { FieldControl } from "./field"
import { addTags } from "./tag-list"

interface TagInputProps {
  control: FieldControl
  value: readonly string[]
  onChange: (value: string[]) => void
  placeholder?: string
  /** How many texts the list may hold; no limit when left out. */
  max?: number
}

/** A list of short texts. Enter, comma or leaving the field adds; Backspace in the empty field removes the last. */
export function TagInput({ control, value, onChange, placeholder, max }: TagInputProps) {
  const [draft, setDraft] = useState("")
  const [spoken, setSpoken] = useState("")
  const input = useRef<HTMLInputElement>(null)

  function add(text: string) {
    const next = addTags(value, text, max)
    setDraft("")
    if (next.length === value.length) return
    onChange(next)
    setSpoken(`${next.slice(value.length).join(", ")} added`)
  }
  function remove(tag: string) {
    onChange(value.filter((other) => other !== tag))
    setSpoken(`${tag} removed`)
    input.current?.focus()
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    const last = value.at(-1)
    if ((event.key === "Enter" && draft.trim()) || event.key === ",") {
      event.preventDefault()
      add(draft)
    } else if (event.key === "Backspace" && draft === "" && last !== undefined) remove(last)
  }
  function onPaste(event: ClipboardEvent) {
    const text = event.clipboardData.getData("text")
    if (!/[,\n]/.test(text)) return
    event.preventDefault()
    add(draft + text)
  }

  return (
    <div
      className={`${CONTROL} flex min-h-control flex-wrap items-center gap-1.5 px-1.5 py-1 has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-focus has-[input:focus-visible]:outline-offset-2`}
    >
      {value.map((tag) => (
        <span key={tag} className="inline-flex max-w-full items-center rounded-sm bg-sunken pl-2 text-sm">
          <span className="truncate">{tag}</span>
          <button
            type="button"
            aria-label={`Remove ${tag}`}
            className="grid size-6 shrink-0 place-items-center rounded-sm text-muted hover:text-ink max-sm:size-9"
            onClick={() => remove(tag)}
          >
            <X aria-hidden className="size-3.5" />
          </button>
        </span>
      ))}
      <input
        ref={input}
        {...control}
        required={undefined}
        aria-required={control.required}
        value={draft}
        placeholder={value.length === 0 ? placeholder : undefined}
        readOnly={max !== undefined && value.length >= max}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={() => add(draft)}
        className="h-6 min-w-32 flex-1 bg-transparent px-1 outline-none max-sm:h-9"
      />
      <span role="status" className="sr-only">
        {spoken}
      </span>
    </div>
  )
}
