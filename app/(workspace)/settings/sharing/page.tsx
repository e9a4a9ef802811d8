import type { Metadata } from "next"
import { pageContext } from "@/app/(workspace)/context"
import { SettingsPage } from "@/components/access/settings-page"
import { GivenShares } from "@/components/sharing/given-shares"
import { ReceivedShares } from "@/components/sharing/received-shares"
import { ShareButton } from "@/components/sharing/share-button"
import { EmptyState } from "@/components/ui/empty-state"
import { readSharing } from "@/lib/server/sharing-page"

export const metadata: Metadata = { title: "Sharing" }

interface SharingPageProps {
  searchParams: Promise<{ share?: string | string[] }>
}

export default async function SharingPage({ searchParams }: SharingPageProps) {
  const ctx = await pageContext()
  const [asked] = [(await searchParams).share ?? []].flat()
  const { received, given, shareable, mayAnswer } = await readSharing(ctx, asked)
  const isEmpty = received.length === 0 && given.length === 0
  const first = shareable.find(({ key }) => key === asked)
  const share = shareable.length > 0 ? <ShareButton key={first?.key} things={shareable} first={first} /> : null
  return (
    <SettingsPage
      current="/settings/sharing"
      title="Sharing"
      description={
        <>
          Workloads, lenses, profiles and review templates can be used by other workspaces of this server. The account
          id of this one is <span className="font-mono">{ctx.actor.accountId}</span>.
        </>
      }
      actions={isEmpty ? null : share}
    >
      {received.length > 0 ? <ReceivedShares shares={received} mayAnswer={mayAnswer} /> : null}
      {given.length > 0 ? <GivenShares shares={given} /> : null}
      {isEmpty ? (
        <EmptyState title="Nothing is shared" action={share}>
          Share a workload with a client or a lens with another team: they see it in their own workspace, and you
          withdraw it whenever you like.
        </EmptyState>
      ) : null}
    </SettingsPage>
  )
}
