import "server-only"
import { AppError, invalid, notFound } from "@/lib/errors"
import { changesSince } from "@/lib/live/minutes-change"
import type { SaveMinutesInput } from "@/lib/live/minutes-schema"
import type { MinutesPage } from "@/lib/live/minutes-view"
import { carryEdits, type MinutesContent, type MinutesMark } from "@/lib/review/minutes"
import { audit, toJson } from "@/lib/server/audit"
import { actorId, type Context, transaction } from "@/lib/server/context"
import { requireSession } from "@/lib/server/gate"
import { draftSessionMinutes } from "@/lib/server/session-minutes-draft"
import type { SessionMinutes } from "@/prisma/generated/client"

/** A version with the draft that its writer started from, so that later drafts know which sentences are theirs. */
interface Stored {
  minutes: MinutesContent
  draft: MinutesContent
}

/** The minutes of a session: the newest version, and a draft to go on from. */
export async function readMinutes(ctx: Context, input: { SessionId: string }): Promise<MinutesPage> {
  const session = await requireSession(ctx, input.SessionId, "session.view")
  const rows = await ctx.db.sessionMinutes.findMany({
    where: { sessionId: session.id },
    orderBy: { version: "desc" },
    omit: { content: true },
  })
  const { content: drafted, events, state, labelOf } = await draftSessionMinutes(ctx, session)
  const versions = rows.map(toMark)
  const [latest] = rows
  if (!latest) {
    return { content: drafted, draft: drafted, versions, version: null, isBehind: true, proposedNote: "" }
  }
  const { minutes, draft } = await readStored(ctx, session.id, latest.version)
  return {
    content: minutes,
    draft: carryEdits(draft, minutes, drafted),
    versions,
    version: latest.version,
    isBehind: state.sequence > latest.throughSequence,
    proposedNote: changesSince(events, latest.throughSequence, labelOf).join(" "),
  }
}

/** One saved version, as it was; the draft of now when no version is named. */
export async function readMinutesVersion(
  ctx: Context,
  input: { SessionId: string; Version?: number | undefined },
): Promise<{ content: MinutesContent; mark: MinutesMark | null }> {
  const session = await requireSession(ctx, input.SessionId, "session.view")
  if (input.Version === undefined) return { content: (await draftSessionMinutes(ctx, session)).content, mark: null }
  const key = { sessionId_version: { sessionId: session.id, version: input.Version } }
  const row = await ctx.db.sessionMinutes.findUnique({ where: key })
  if (!row) throw notFound("Minutes", String(input.Version))
  return { content: (row.content as unknown as Stored).minutes, mark: toMark(row) }
}

/**
 * Saves a new version: the writer's sentences on the tables of the log as it is now. An older version is never changed.
 * From the second on it has to say what is different.
 */
export async function saveMinutes(ctx: Context, input: SaveMinutesInput): Promise<{ Version: number }> {
  const session = await requireSession(ctx, input.SessionId, "session.lead")
  if (session.phase !== "closed") throw invalid("Minutes are saved when the session is closed.")
  if (input.Base > 0 && input.ChangeNote === "")
    throw invalid("Say what is different from the version before.", "ChangeNote")
  const { content: draft, state } = await draftSessionMinutes(ctx, session)
  const linesOf = new Map(input.Sections.map(({ id, lines }) => [id, lines.filter((line) => line.trim() !== "")]))
  const minutes: MinutesContent = {
    ...draft,
    title: input.Title,
    sections: draft.sections.map((section) => ({ ...section, lines: linesOf.get(section.id) ?? section.lines })),
  }
  const version = input.Base + 1
  await transaction(ctx, async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Session" WHERE "id" = ${session.id} FOR NO KEY UPDATE`
    const newest = await tx.sessionMinutes.count({ where: { sessionId: session.id } })
    if (newest !== input.Base) {
      const message = "Somebody else saved the minutes meanwhile. Load them again; what you typed is kept."
      throw new AppError("Conflict", message, { resourceId: session.id, resourceType: "Minutes" })
    }
    const stored: Stored = { minutes, draft }
    const made = { createdAt: ctx.now, createdBy: actorId(ctx.actor), createdByName: ctx.actor.name }
    const row = { sessionId: session.id, version, throughSequence: state.sequence, changeNote: input.ChangeNote }
    await tx.sessionMinutes.create({ data: { ...row, ...made, content: toJson(stored) } })
    await audit(tx, ctx, "session.minutes", { kind: "session", id: session.id, after: row })
  })
  return { Version: version }
}

async function readStored(ctx: Context, sessionId: string, version: number): Promise<Stored> {
  const key = { sessionId_version: { sessionId, version } }
  const row = await ctx.db.sessionMinutes.findUniqueOrThrow({ where: key, select: { content: true } })
  return row.content as unknown as Stored
}

function toMark(row: Omit<SessionMinutes, "content">): MinutesMark {
  const { version, changeNote, createdAt, createdByName, sentAt } = row
  return { version, changeNote, createdAt, createdByName, sentAt }
}
