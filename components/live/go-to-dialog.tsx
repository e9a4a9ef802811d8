"use client"

import { useState } from "react"
import { Dialog } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { TextInput } from "@/components/ui/text-input"
import type { Room } from "@/lib/client/session-room"
import { stopsOf } from "@/lib/live/plan"
import { AgendaStop } from "./agenda-stop"
import { stopTitle } from "./stop-words"

interface GoToDialogProps {
  room: Room
  onOpen: (stopId: string) => void
  onClose: () => void
}

/** Finds a stop of the agenda by its code or words; Enter takes the first. */
export function GoToDialog({ room, onOpen, onClose }: GoToDialogProps) {
  const [search, setSearch] = useState("")
  const { agenda } = room.view.session
  const wanted = search.trim().toLowerCase()
  const found = stopsOf(agenda).filter((item) => {
    const { label, title } = stopTitle(item, agenda, room.questions)
    return `${label} ${title}`.toLowerCase().includes(wanted)
  })
  function open(stopId: string) {
    onOpen(stopId)
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title="Go to a question">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (found[0]) open(found[0].id)
        }}
      >
        <Field label="Code or words of the question" required>
          {(control) => (
            <TextInput
              {...control}
              autoComplete="off"
              value={search}
              onChange={({ target }) => setSearch(target.value)}
            />
          )}
        </Field>
      </form>
      <p role="status" className="text-muted text-sm">
        {found.length === 0 ? "Nothing matches. Try another word." : `${found.length} found`}
      </p>
      <ol>
        {found.map((stop) => (
          <AgendaStop key={stop.id} stop={stop} room={room} isShown={false} onOpen={() => open(stop.id)} />
        ))}
      </ol>
    </Dialog>
  )
}
