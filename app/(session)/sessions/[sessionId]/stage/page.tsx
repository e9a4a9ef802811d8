import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { pageAttendance, type SessionPageProps } from "@/app/(session)/attend"
import { StageRoom } from "@/components/live/stage-room"
import { readContent, readView } from "@/lib/server/room/reading"

export const metadata: Metadata = { title: "Stage" }

/** For the projector: members open it, and it shows nothing private. */
export default async function StagePage({ params }: SessionPageProps) {
  const attendance = await pageAttendance(params)
  if (attendance.ctx.actor.kind === "guest") notFound()
  const [{ view, sequence, now }, content] = await Promise.all([
    readView(attendance, { stage: true }),
    readContent(attendance),
  ])
  if (!view) notFound()
  return <StageRoom sessionId={attendance.session.id} first={{ view, sequence, now }} content={content} />
}
