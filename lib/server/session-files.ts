import "server-only"
import { notFound } from "@/lib/errors"
import { minutesMarkdown } from "@/lib/report/minutes-markdown"
import { preparationMarkdown } from "@/lib/report/preparation-markdown"
import type { Context } from "@/lib/server/context"
import { sessionCalendar } from "@/lib/server/session-calendar"
import { readSessionPlan } from "@/lib/server/session-list"
import { readMinutesVersion } from "@/lib/server/session-minutes"
import { readPreparationPack } from "@/lib/server/session-pack"

interface SessionFile {
  contentType: string
  fileName: string
  text: string
}

/** What one can download of a session; of minutes the draft, or a saved version. Throws ResourceNotFound for any other name. */
export async function sessionFile(
  ctx: Context,
  sessionId: string,
  file: string,
  version?: number,
): Promise<SessionFile> {
  const input = { SessionId: sessionId }
  if (file === "session.ics") {
    const plan = await readSessionPlan(ctx, input)
    return { contentType: "text/calendar; charset=utf-8", fileName: file, text: sessionCalendar(plan, ctx.now) }
  }
  if (file === "preparation.md") {
    const text = preparationMarkdown(await readPreparationPack(ctx, input))
    return { contentType: "text/markdown; charset=utf-8", fileName: file, text }
  }
  if (file === "minutes.md") {
    const { content, mark } = await readMinutesVersion(ctx, { ...input, Version: version })
    const text = minutesMarkdown(content, { version: mark?.version ?? null, changeNote: mark?.changeNote ?? "" })
    const fileName = mark ? `minutes-${mark.version}.md` : "minutes-draft.md"
    return { contentType: "text/markdown; charset=utf-8", fileName, text }
  }
  throw notFound("File", file)
}
