import { api } from "./api"
import { clientId } from "./client-id"

/** Somebody's page, as the server passes it on. `place` is `lensKey/questionId`, or empty elsewhere. */
export interface Presence {
  clientId: string
  name: string
  place: string
  typing: boolean
}

interface Seen extends Presence {
  at: number
}

const REPEAT_MS = 15_000
const GONE_MS = 40_000

/** Who else is in a workload. Everybody repeats where they are; who is silent for 40 seconds has left. */
export class PresenceRoom {
  private others: readonly Seen[] = []
  private here = { place: "", typing: false }
  private readonly listeners = new Set<() => void>()
  private timer: ReturnType<typeof setInterval> | undefined

  constructor(private readonly workloadId: string) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
  readonly current = (): readonly Presence[] => this.others

  /** Starts to tell where this page is; the answer says goodbye. */
  enter(): () => void {
    this.timer = setInterval(() => {
      this.tell()
      this.keep(this.others.filter((other) => Date.now() - other.at < GONE_MS))
    }, REPEAT_MS)
    return () => {
      clearInterval(this.timer)
      this.be({ place: "", typing: false })
    }
  }

  /** Where this page is now. */
  readonly be = (here: { place: string; typing: boolean }): void => {
    if (here.place === this.here.place && here.typing === this.here.typing) return
    this.here = here
    this.tell()
  }

  hear(presence: Presence): void {
    if (presence.clientId === clientId) return
    const known = this.others.some((other) => other.clientId === presence.clientId)
    const rest = this.others.filter((other) => other.clientId !== presence.clientId)
    this.keep(presence.place === "" ? rest : [...rest, { ...presence, at: Date.now() }])
    // Who comes in shall not have to wait for our next turn.
    if (!known && presence.place !== "") setTimeout(() => this.tell(), Math.random() * 500)
  }

  private keep(others: readonly Seen[]): void {
    if (others.length === 0 && this.others.length === 0) return
    this.others = others
    for (const listener of this.listeners) listener()
  }

  private tell(): void {
    const { place, typing } = this.here
    if (document.visibilityState === "hidden" && place !== "") return
    const body = { ClientId: clientId, Place: place, Typing: typing }
    // Nobody misses it when it gets lost: it is repeated.
    api("POST", `/api/plumbline/workloads/${this.workloadId}/presence`, body, { keepalive: true }).catch(() => {})
  }
}
