import { useState } from "react"
import type { Command } from "@/lib/live/commands"
import type { OpenAction } from "@/lib/live/open-action"
import type { RoomQuestion } from "@/lib/live/room-content"
import type { LookMessage, SessionView } from "@/lib/live/session-view"
import type { NoteField } from "@/lib/live/state"
import type { Vote } from "@/lib/live/vote"
import { ApiError } from "./api"

/** Everything a screen of the session draws from, and the one way to change something. */
export interface Room {
  sessionId: string
  view: SessionView
  questions: ReadonlyMap<string, RoomQuestion>
  /** Some are on their way: what is missing may be there in a moment. */
  isReading: boolean
  /** By stop: what this person said beforehand; nobody else has it. */
  prepared: Readonly<Record<string, Vote>>
  /** What was still to be done before the session; null for guests. */
  openActions: readonly OpenAction[] | null
  /** Who of the others looks elsewhere or writes. */
  looks: readonly LookMessage[]
  /** How far this device's clock is behind the server's, in milliseconds. */
  clockOffset: number
  /** Rejects with an `ApiError` whose message says why not. */
  send: (command: Command) => Promise<unknown>
  /** Tells the others where this person looks (null: with the group) and what they are writing. */
  look: (stopId: string | null, typing: NoteField | null) => void
}

/** Sends commands of one place on the screen, one after the other; a refusal is told there. */
export function useSend(room: Pick<Room, "send">) {
  const [underWay, setUnderWay] = useState(0)
  const [problem, setProblem] = useState("")

  /** Whether it was accepted. */
  async function send(command: Command): Promise<boolean> {
    setUnderWay((count) => count + 1)
    setProblem("")
    try {
      await room.send(command)
      return true
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setProblem(error.message)
      return false
    } finally {
      setUnderWay((count) => count - 1)
    }
  }

  return { send, busy: underWay > 0, problem }
}
