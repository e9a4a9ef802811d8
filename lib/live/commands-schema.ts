import { z } from "zod"
import type { SentCommand } from "./commands"
import { SESSION_ROLES } from "./plan"
import { agenda } from "./session-plan-schema"
import { NOTE_FIELDS, PARKED_KINDS, RECORD_KINDS } from "./state"
import { VOTE_VALUES } from "./vote"

const stopId = z.string().min(1).max(300)
const personId = z.string().min(1).max(64)
const line = z.string().trim().max(500)
const reason = z.string().trim().max(2_000)
const owner = z.string().trim().max(200)
/** yyyy-mm-dd, or empty. */
const dueOn = z.union([z.literal(""), z.iso.date()])
const link = z.union([z.literal(""), z.url({ protocol: /^https?$/ }).max(2_000)])
const choiceIds = z.array(z.string().min(1).max(200)).max(50)

const plain = <Type extends string>(type: Type) => z.object({ type: z.literal(type) })
const onStop = <Type extends string>(type: Type) => z.object({ type: z.literal(type), stopId })
const parked = { reason, owner, dueOn }

const command = z.discriminatedUnion("type", [
  plain("open-lobby"),
  plain("start"),
  plain("pause"),
  plain("resume"),
  plain("wrap-up"),
  plain("close"),
  plain("reopen").extend({ reason }),
  plain("change-agenda").extend({ agenda }),
  plain("change-person").extend({ personId, roles: z.array(z.enum(SESSION_ROLES)).max(6), businessRole: line }),
  plain("ready").extend({ ready: z.boolean() }),
  plain("claim"),
  plain("regain"),
  plain("hand-over").extend({ personId }),
  onStop("go-to"),
  onStop("open-vote"),
  onStop("vote").extend({
    choices: z.record(z.string().min(1).max(200), z.enum(VOTE_VALUES)),
    confidence: z.number().int().min(1).max(5).nullable(),
  }),
  onStop("reveal"),
  onStop("discuss"),
  onStop("decide").extend({ selected: choiceIds, notApplicable: choiceIds, notes: z.string().max(20_000).optional() }),
  onStop("park-question").extend(parked),
  onStop("needs-research").extend(parked),
  onStop("not-applicable").extend({ reason }),
  onStop("dissent").extend({ dissents: z.boolean(), named: z.boolean() }),
  onStop("extend").extend({ minutes: z.number().min(0.5).max(60) }),
  onStop("write-note").extend({
    field: z.enum(NOTE_FIELDS),
    base: z.number().int().min(0),
    text: z.string().max(20_000),
  }),
  plain("park").extend({ stopId: stopId.nullable(), kind: z.enum(PARKED_KINDS), text: line.min(1), owner, dueOn }),
  plain("settle-parked").extend({ parkedId: personId, outcome: z.enum(["action", "answered", "dropped"]) }),
  plain("finish-parking"),
  plain("record").extend({
    ...{ stopId: stopId.nullable(), kind: z.enum(RECORD_KINDS), text: line.min(1), owner, dueOn, url: link },
  }),
])

/** A command as a page sends it. */
export const sentCommand: z.ZodType<SentCommand, unknown> = z.object({
  id: z.string().regex(/^[0-9a-f]{24,32}$/, "must be 24 to 32 lower-case hex digits"),
  command,
})

/** Where somebody looks, or what they write in: told to the others, kept nowhere. */
export const lookInput = z.object({ stopId: z.string().max(300).nullable(), typing: z.enum(NOTE_FIELDS).nullable() })
