import { type Command as Shortcut, useCommands } from "./commands"

const SCOPE = "Facilitating"

export type RoomAction =
  | "next"
  | "previous"
  | "vote"
  | "reveal"
  | "decide"
  | "park"
  | "create"
  | "time"
  | "go-to"
  | "agenda"
  | "people"

/** What the facilitator's keys do; the same letters stand on the buttons. */
export const ROOM_KEYS: Record<RoomAction, { keys: string; label: string }> = {
  next: { keys: "j", label: "Next on the agenda" },
  previous: { keys: "k", label: "Previous on the agenda" },
  vote: { keys: "v", label: "Open a vote, or vote again" },
  reveal: { keys: "r", label: "Reveal the votes" },
  decide: { keys: "d", label: "Decide" },
  park: { keys: "p", label: "Park something" },
  create: { keys: "a", label: "Create an improvement, evidence, decision or follow-up" },
  time: { keys: "t", label: "Add two minutes" },
  "go-to": { keys: "g", label: "Go to a question" },
  agenda: { keys: "e", label: "Change the agenda" },
  people: { keys: "w", label: "People and their roles" },
}

/** The keys of a session. Whoever leads keeps every key, also where it does nothing now; others have only what they may do. */
export function useRoomKeys(actions: Record<RoomAction, (() => void) | null>, leads: boolean) {
  const names = (Object.keys(ROOM_KEYS) as RoomAction[]).filter((name) => leads || actions[name] !== null)
  const shortcuts = names.map(
    (name): Shortcut => ({
      id: `session.${name}`,
      ...ROOM_KEYS[name],
      scope: SCOPE,
      run: () => actions[name]?.(),
    }),
  )
  useCommands(shortcuts)
}
