"use client"

import { type ReactNode, useState } from "react"
import { Button } from "@/components/ui/button"
import { LinkButton } from "@/components/ui/link-button"
import { Message } from "@/components/ui/message"
import { type Room, useSend } from "@/lib/client/session-room"
import { unqualifiedIn } from "@/lib/live/lobby-facts"
import { TONE_RULES } from "@/lib/live/tone-rules"
import { wordList } from "@/lib/risk/words"
import { AgendaDialog } from "./agenda-dialog"
import { ClaimBanner } from "./claim-banner"
import { LensNews } from "./lens-news"
import { LobbyAgenda } from "./lobby-agenda"
import { PeopleDialog } from "./people-dialog"
import { PeopleTable } from "./people-table"

interface LobbyProps {
  room: Room
  /** How many questions a guest can answer before it begins; members are told elsewhere. */
  asked: number
  /** How others come in: code and links, for those who may give them out. */
  invite: ReactNode
}

/** Before it begins: who is here, who is missing, how people talk, and what is on the agenda. */
export function Lobby({ room, asked, invite }: LobbyProps) {
  const { session, me, people } = room.view
  const { send, busy, problem } = useSend(room)
  const [opened, setOpened] = useState<"people" | "agenda" | null>(null)
  const close = () => setOpened(null)
  const gaps = unqualifiedIn(session.agenda, Object.values(people))
  const leads = me?.facilitator ?? false
  const ready = me ? (people[me.personId]?.ready ?? false) : false
  const isOpen = session.phase === "lobby"
  const changes = leads && isOpen
  return (
    <div className="mx-auto grid w-full max-w-5xl content-start gap-6 px-4 py-6 sm:px-6">
      <ClaimBanner room={room} />
      <LensNews room={room} onChange={changes ? () => setOpened("agenda") : null} />
      <header className="flex flex-wrap items-start justify-between gap-3">
        <div className="grid gap-1">
          <h1 className="text-2xl max-sm:text-xl">{session.title}</h1>
          <p className="text-muted" role="status">
            {isOpen ? "The lobby is open. " : "The lobby is not open yet. "}
            {leads ? "Begin when the right people are here." : "It begins when whoever leads says so."}
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          {isOpen && me ? (
            <Button aria-pressed={ready} busy={busy} onClick={() => send({ type: "ready", ready: !ready })}>
              {ready ? "Not ready after all" : "I am ready"}
            </Button>
          ) : null}
          {leads ? (
            <Button
              look="primary"
              busy={busy}
              onClick={() => send(isOpen ? { type: "start" } : { type: "open-lobby" })}
            >
              {isOpen ? "Start the session" : "Open the lobby"}
            </Button>
          ) : null}
        </div>
      </header>
      {problem ? (
        <Message tone="error" live>
          {problem}
        </Message>
      ) : null}
      {asked > 0 ? (
        <Message
          title={`${asked} ${asked === 1 ? "question is" : "questions are"} for you`}
          action={<LinkButton href={`/sessions/${room.sessionId}/prepare`}>Answer beforehand</LinkButton>}
        >
          Your answers stay yours. They make the meeting short: your votes begin with them.
        </Message>
      ) : null}
      {leads && gaps.length > 0 ? (
        <Message tone="warning" title={`Nobody here speaks for ${wordList(gaps.map((gap) => gap.name))}`}>
          You can begin all the same. It helps to ask somebody in:{" "}
          {wordList([...new Set(gaps.flatMap((gap) => gap.roles))], "or").toLowerCase()}.
        </Message>
      ) : null}
      <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
        <div className="grid content-start gap-6">
          <PeopleTable
            people={Object.values(people)}
            meId={isOpen ? null : (me?.personId ?? "")}
            change={changes ? <Change label="Change roles" onClick={() => setOpened("people")} /> : null}
          />
          {invite}
        </div>
        <div className="grid content-start gap-6">
          <section aria-labelledby="tone" className="grid gap-2">
            <h2 id="tone" className="text-lg">
              How we talk
            </h2>
            <dl className="grid max-w-prose gap-2">
              {TONE_RULES.map((rule) => (
                <div key={rule.title}>
                  <dt className="font-medium">{rule.title}</dt>
                  <dd className="text-muted">{rule.text}</dd>
                </div>
              ))}
            </dl>
          </section>
          <LobbyAgenda
            room={room}
            change={changes ? <Change label="Change the agenda" onClick={() => setOpened("agenda")} /> : null}
          />
        </div>
      </div>
      {changes && opened === "people" ? <PeopleDialog room={room} onClose={close} /> : null}
      {changes && opened === "agenda" ? <AgendaDialog room={room} onClose={close} /> : null}
    </div>
  )
}

function Change({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button size="dense" onClick={onClick}>
      {label}
    </Button>
  )
}
