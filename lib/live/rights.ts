import type { CommandType } from "./commands"
import type { SessionRole } from "./plan"

/** `participant`: everybody but observers. `everybody`: the rule stands in `decide`. */
type Who = "facilitator" | SessionRole | "participant" | "everybody"

const STEER: Who[] = ["facilitator"]
const HELP: Who[] = ["facilitator", "co-facilitator"]
const WRITE: Who[] = ["facilitator", "co-facilitator", "scribe"]
const DECIDE: Who[] = ["facilitator", "decider"]

/** Who may give which command: one table, so that the screens show no button that would be refused. */
const WHO: Record<CommandType, readonly Who[]> = {
  "open-lobby": STEER,
  start: STEER,
  pause: STEER,
  resume: STEER,
  "wrap-up": STEER,
  close: STEER,
  reopen: STEER,
  "change-agenda": STEER,
  "change-person": STEER,
  ready: ["participant"],
  claim: ["co-facilitator"],
  regain: ["everybody"],
  "hand-over": STEER,
  "go-to": STEER,
  "open-vote": STEER,
  vote: ["voter"],
  reveal: STEER,
  discuss: STEER,
  decide: DECIDE,
  "park-question": HELP,
  "needs-research": HELP,
  "not-applicable": DECIDE,
  dissent: ["participant"],
  extend: HELP,
  "write-note": ["participant"],
  park: ["participant"],
  "settle-parked": WRITE,
  "finish-parking": HELP,
  record: WRITE,
}

export function mayCommand(type: CommandType, who: { roles: readonly SessionRole[]; facilitator: boolean }): boolean {
  return WHO[type].some((one) => {
    if (one === "facilitator") return who.facilitator
    if (one === "participant") return who.facilitator || !who.roles.includes("observer")
    return one === "everybody" || who.roles.includes(one)
  })
}

/** In words, for a refusal: "the facilitator or a decider". */
export function whoMay(type: CommandType): string {
  const words = WHO[type].map((one) => {
    if (one === "facilitator") return "the facilitator"
    if (one === "participant") return "everybody but observers"
    return one === "everybody" ? one : `a ${one}`
  })
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`
}
