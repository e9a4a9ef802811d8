"use client"

import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Message } from "@/components/ui/message"
import { TextInput } from "@/components/ui/text-input"
import { type Room, useSend } from "@/lib/client/session-room"
import type { SessionRole } from "@/lib/live/plan"
import { PersonRoles } from "./person-roles"

interface PeopleDialogProps {
  room: Pick<Room, "view" | "send">
  onClose: () => void
}

/** From so many people on they are found by their name. */
const MANY = 12

/** Who does what in the session. Every change counts at once, for everybody. */
export function PeopleDialog({ room, onClose }: PeopleDialogProps) {
  const [search, setSearch] = useState("")
  // What was asked for stands until the server tells the same.
  const [wanted, setWanted] = useState<Readonly<Record<string, SessionRole[]>>>({})
  const [heir, setHeir] = useState<string | null>(null)
  const { send, problem } = useSend(room)
  const people = Object.values(room.view.people)
  const found = people.filter(({ name }) => name.toLowerCase().includes(search.trim().toLowerCase()))

  async function change(personId: string, businessRole: string, roles: SessionRole[]) {
    setWanted((all) => ({ ...all, [personId]: roles }))
    if (await send({ type: "change-person", personId, roles, businessRole })) return
    setWanted(({ [personId]: _, ...others }) => others)
  }
  async function handOver(personId: string) {
    setHeir(personId)
    if (await send({ type: "hand-over", personId })) onClose()
    else setHeir(null)
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title="People and roles"
      description="A change counts at once. One person leads; facilitation goes to a member who is here."
      actions={<Button onClick={onClose}>Done</Button>}
    >
      {people.length > MANY ? (
        <TextInput
          aria-label="Find a name"
          placeholder="Find a name"
          autoComplete="off"
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
      ) : null}
      {problem ? (
        <Message tone="error" live>
          {problem}
        </Message>
      ) : null}
      {found.length === 0 ? <p className="text-muted">Nobody here has this name.</p> : null}
      <ul className="grid gap-2">
        {found.map((person) => (
          <PersonRoles
            key={person.id}
            person={person}
            roles={wanted[person.id] ?? person.roles}
            busy={heir === person.id}
            onChange={(roles) => void change(person.id, person.businessRole, roles)}
            onHandOver={() => void handOver(person.id)}
          />
        ))}
      </ul>
    </Dialog>
  )
}
