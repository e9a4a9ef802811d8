import { useEffect, useState, useSyncExternalStore } from "react"
import type { SessionView, ViewMessage } from "@/lib/live/session-view"
import { type ChannelState, SessionChannel } from "./session-channel"

/** A session as it changes, and how to change it. */
interface SessionLive extends ChannelState {
  /** Rejects with an `ApiError` whose message says why not. */
  send: SessionChannel["send"]
  /** Tells where this person looks: a stop besides the group's (null: with the group), and what they are writing. */
  look: SessionChannel["look"]
}

/** Follows a session while the component is shown. `first` is the view that the page came with. */
export function useSessionLive(
  sessionId: string,
  first: ViewMessage & { view: SessionView },
  { stage = false }: { stage?: boolean } = {},
): SessionLive {
  const [channel] = useState(() => new SessionChannel(sessionId, first, stage))
  const state = useSyncExternalStore(channel.subscribe, channel.current, channel.current)
  // The outside system is the server's stream.
  useEffect(() => channel.open(), [channel])
  return { ...state, send: channel.send, look: channel.look }
}
