import type { Metadata } from "next"
import { pageContext } from "@/app/(workspace)/context"
import { InvitationList } from "@/components/access/invitation-list"
import { InviteButton } from "@/components/access/invite-button"
import { MemberList } from "@/components/access/member-list"
import { SavedCheckbox } from "@/components/access/saved-checkbox"
import { SettingsPage } from "@/components/access/settings-page"
import { can } from "@/lib/access/policy"
import { listInvitations } from "@/lib/server/invitations"
import { canMail } from "@/lib/server/mail"
import { listMembers } from "@/lib/server/members"
import { sessionGuestsAllowed } from "@/lib/server/room/guest-links"

export const metadata: Metadata = { title: "Members" }

export default async function MembersPage() {
  const ctx = await pageContext()
  const { role } = ctx.actor
  const mayManage = can(role, "member.manage")
  const [members, invitations, guestsAllowed] = await Promise.all([
    listMembers(ctx),
    mayManage ? listInvitations(ctx) : [],
    sessionGuestsAllowed(ctx),
  ])
  return (
    <SettingsPage
      current="/settings/members"
      title="Members"
      description={
        mayManage
          ? "Everybody who belongs to this workspace, and what they may do."
          : "Everybody who belongs to this workspace. Owners and admins invite people and change roles."
      }
      actions={mayManage ? <InviteButton mine={role} mails={canMail()} /> : null}
    >
      <MemberList members={members} mine={role} />
      {mayManage ? (
        <section className="grid gap-3 border-line border-t pt-6">
          <h2 className="text-lg">Guests in sessions</h2>
          <SavedCheckbox
            label="Let guests join sessions by a link"
            description="Guests vote or observe without an account. Switched off, links that were given out stop working."
            checked={guestsAllowed}
            method="PATCH"
            path="/api/plumbline/session-guests"
            member="Allowed"
          />
        </section>
      ) : null}
      {invitations.length > 0 ? <InvitationList invitations={invitations} mine={role} /> : null}
    </SettingsPage>
  )
}
