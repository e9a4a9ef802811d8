import type { Metadata } from "next"
import { cookies, headers } from "next/headers"
import { notFound } from "next/navigation"
import { GuestBoard } from "@/components/guest/guest-board"
import { PasscodeForm } from "@/components/guest/passcode-form"
import { AuthCard } from "@/components/layout/auth-card"
import { clientAddress } from "@/lib/server/client-address"
import { db } from "@/lib/server/database"
import { guestDashboard } from "@/lib/server/guest/dashboard"
import { guestReports } from "@/lib/server/guest/report"
import { findLink, mayLook, passCookie, recordView } from "@/lib/server/guest/visits"
import { newId } from "@/lib/server/ids"

/** Nothing of the workload: titles are what search engines and previews show. */
export const metadata: Metadata = { title: "Shared review", robots: { index: false, follow: false, nocache: true } }

/** A workload for somebody without an account, as far as the link's maker wanted. */
export default async function GuestPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const visit = { db: db(), now: new Date(), requestId: newId() }
  const link = await findLink(visit, token)
  if (!link) notFound()
  if (!mayLook(link, (await cookies()).get(passCookie(link))?.value)) {
    return (
      <AuthCard title="This link needs a passcode" description="Whoever gave you the link knows it.">
        <PasscodeForm token={token} />
      </AuthCard>
    )
  }
  await recordView(visit, link, "dashboard", clientAddress((await headers()).get("x-forwarded-for")))
  const [board, reports] = await Promise.all([guestDashboard(visit, link), guestReports(visit, link)])
  const { expiresAt, watermark, workspace } = link
  return (
    <GuestBoard
      board={board}
      from={workspace.name}
      until={expiresAt}
      watermark={watermark}
      reports={reports}
      token={token}
    />
  )
}
