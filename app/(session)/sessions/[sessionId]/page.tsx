import type { Metadata } from "next"
import { pageAttendance, type SessionPageProps } from "@/app/(session)/attend"
import { Cancelled } from "@/components/live/cancelled"
import { JoinCard } from "@/components/live/join-card"
import { SessionRoom } from "@/components/live/session-room"
import { readOpenActions } from "@/lib/server/open-actions"
import { readContent, readView } from "@/lib/server/room/reading"
import { readPrepared, readSessionHead } from "@/lib/server/session-head"

export async function generateMetadata({ params }: SessionPageProps): Promise<Metadata> {
  return { title: (await readSessionHead(await pageAttendance(params))).title }
}

export default async function SessionPage({ params }: SessionPageProps) {
  const attendance = await pageAttendance(params)
  const [head, { view, sequence, now }, content, prepared, openActions] = await Promise.all([
    readSessionHead(attendance),
    readView(attendance, {}),
    readContent(attendance),
    readPrepared(attendance),
    readOpenActions(attendance),
  ])
  const { id } = attendance.session
  if (head.cancelled) return <Cancelled title={head.title} reason={head.cancelled.reason} />
  if (!view?.me) return <JoinCard sessionId={id} title={head.title} workloadName={content.workloadName} />
  const { workloadId } = head
  return (
    <SessionRoom
      sessionId={id}
      first={{ view, sequence, now }}
      content={{ ...content, prepared, openActions }}
      workloadHref={workloadId && `/workloads/${workloadId}`}
      invitation={head.invitation}
      mayInvite={head.mayInvite}
      asked={head.asked}
    />
  )
}
