"use client"

import type { Room } from "@/lib/client/session-room"
import { isNoneOfThese } from "@/lib/lens/model"
import { AgendaDialog } from "./agenda-dialog"
import { CloseDialog } from "./close-dialog"
import { GoToDialog } from "./go-to-dialog"
import { ParkDialog } from "./park-dialog"
import { PeopleDialog } from "./people-dialog"
import { ReasonDialog } from "./reason-dialog"
import { RecordDialog } from "./record-dialog"
import { RevealDialog } from "./reveal-dialog"
import type { RoomActions } from "./room-actions"
import { unknownOn } from "./unknown-offer"

/** The dialogs of the room; one at a time. */
export function RoomDialogs({ room, does }: { room: Room; does: RoomActions }) {
  const { actions, opened, open, goTo, stop, question, mayParkQuestion } = does
  const close = () => open(null)
  if (does.asksReveal) return <RevealDialog {...does.asksReveal} />
  switch (opened) {
    case "park":
      return <ParkDialog room={room} stopId={stop?.id ?? null} mayParkQuestion={mayParkQuestion} onClose={close} />
    case "create":
      return <RecordDialog room={room} stopId={stop?.id ?? null} proposal={proposal(room, does)} onClose={close} />
    case "follow-up":
      return (
        <RecordDialog
          room={room}
          stopId={stop?.id ?? null}
          kind="follow-up"
          proposal={toFindOut(room, does)}
          onClose={close}
        />
      )
    case "go-to":
      return <GoToDialog room={room} onOpen={goTo} onClose={close} />
    case "agenda":
      return actions.agenda ? <AgendaDialog room={room} onClose={close} /> : null
    case "people":
      return actions.people ? <PeopleDialog room={room} onClose={close} /> : null
    case "needs-research":
    case "not-applicable":
      return question ? <ReasonDialog room={room} asked={{ kind: opened, stopId: question }} onClose={close} /> : null
    case "close":
      return <CloseDialog room={room} open={does.openQuestions} onClose={close} />
    case "reopen":
      return <ReasonDialog room={room} asked={{ kind: "reopen" }} onClose={close} />
    default:
      return null
  }
}

/** The first practice that the group found not in place yet: what an improvement is mostly about. */
function proposal(room: Room, { item, question }: RoomActions): string {
  const known = question ? room.questions.get(question) : undefined
  const after = item?.after
  if (!known || !after) return ""
  const open = known.question.choices.find(
    (choice) =>
      !isNoneOfThese(choice) && !after.selected.includes(choice.id) && !after.notApplicable.includes(choice.id),
  )
  return open?.title ?? ""
}

/** The practices that most people don't know about: what somebody finds out. */
function toFindOut(room: Room, { item, question }: RoomActions): string {
  const known = question ? room.questions.get(question) : undefined
  const unknown = unknownOn(item)
  const titles = known?.question.choices.filter((choice) => unknown.includes(choice.id)).map(({ title }) => title) ?? []
  return titles.length === 0 ? "" : `Find out: ${titles.join("; ")}`
}
