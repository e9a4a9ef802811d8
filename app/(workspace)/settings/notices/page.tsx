import type { Metadata } from "next"
import { pageContext } from "@/app/(workspace)/context"
import { SettingsPage } from "@/components/access/settings-page"
import { NoticeList } from "@/components/notice/notice-list"
import { EmptyState } from "@/components/ui/empty-state"
import { readNotices } from "@/lib/server/notices-page"

export const metadata: Metadata = { title: "Notices" }

export default async function NoticesPage() {
  const { notices, isAll } = await readNotices(await pageContext())
  return (
    <SettingsPage
      current="/settings/notices"
      title="Notices"
      description="What waits until somebody decides: accepted risks whose review date has passed, newer versions of lenses and profiles, and those that were deleted."
    >
      {notices.length > 0 ? (
        <NoticeList notices={notices} />
      ) : (
        <EmptyState title="Nothing waits">
          No accepted risk came back, and every workload uses the newest versions of its lenses and profile.
        </EmptyState>
      )}
      {isAll ? null : <p className="text-muted">These are the first; the others follow once these are dealt with.</p>}
    </SettingsPage>
  )
}
