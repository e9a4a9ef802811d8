import { cookies } from "next/headers"
import { notFound, redirect } from "next/navigation"
import { cache } from "react"
import { AppError } from "@/lib/errors"
import { db } from "@/lib/server/database"
import { newId } from "@/lib/server/ids"
import { type Attendance, attendPage } from "@/lib/server/room/attendance"
import type { Visit } from "@/lib/server/visit"

export interface SessionPageProps {
  params: Promise<{ sessionId: string }>
}

export function pageVisit(): Visit {
  return { db: db(), now: new Date(), requestId: newId() }
}

/** Who opens a page of a session: a member or a guest. Sends nobody-knows-who to the sign-in page. */
export const pageAttendance = cache(async (params: SessionPageProps["params"]): Promise<Attendance> => {
  const { sessionId } = await params
  const attendance = await attendPage(pageVisit(), (await cookies()).toString(), sessionId).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "ResourceNotFound") notFound()
    throw error
  })
  if (!attendance) redirect(`/sign-in?next=${encodeURIComponent(`/sessions/${sessionId}`)}`)
  return attendance
})
