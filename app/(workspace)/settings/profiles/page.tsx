import type { Metadata } from "next"
import { pageContext } from "@/app/(workspace)/context"
import { SettingsPage } from "@/components/access/settings-page"
import { NewProfileButton } from "@/components/profile/new-profile-button"
import { ProfileList } from "@/components/profile/profile-list"
import { EmptyState } from "@/components/ui/empty-state"
import { can } from "@/lib/access/policy"
import { readProfiles } from "@/lib/server/profiles-page"

export const metadata: Metadata = { title: "Profiles" }

export default async function ProfilesPage() {
  const ctx = await pageContext()
  const profiles = await readProfiles(ctx)
  const mayEdit = can(ctx.actor.role, "profile.edit")
  const create = mayEdit ? <NewProfileButton /> : null
  return (
    <SettingsPage
      current="/settings/profiles"
      title="Profiles"
      description="What a part of the business needs most. A workload with a profile shows which questions come first."
      actions={profiles.length > 0 ? create : null}
    >
      {profiles.length > 0 ? (
        <ProfileList profiles={profiles} mayEdit={mayEdit} />
      ) : (
        <EmptyState title="No profile yet" action={create}>
          Five questions about the business, answered once, put the questions of every review in order.
        </EmptyState>
      )}
    </SettingsPage>
  )
}
