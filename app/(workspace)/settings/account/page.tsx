import type { Metadata } from "next"
import { pageContext } from "@/app/(workspace)/context"
import { CalendarLink } from "@/components/access/calendar-link"
import { NameForm } from "@/components/access/name-form"
import { PasswordForm } from "@/components/access/password-form"
import { SavedCheckbox } from "@/components/access/saved-checkbox"
import { SettingsPage } from "@/components/access/settings-page"
import { readCalendarLink } from "@/lib/server/calendar-links"
import { canMail } from "@/lib/server/mail"
import { wantsDigest } from "@/lib/server/my-work"

export const metadata: Metadata = { title: "Your account" }

export default async function AccountPage() {
  const ctx = await pageContext()
  const { actor } = ctx
  const [wanted, link] = await Promise.all([wantsDigest(ctx), readCalendarLink(ctx)])
  return (
    <SettingsPage current="/settings/account" title="Your account" description={`You sign in as ${actor.email}.`}>
      <section className="grid max-w-96 gap-4">
        <h2 className="text-lg">Name</h2>
        <NameForm name={actor.name} />
      </section>
      <section className="grid max-w-prose gap-4 border-line border-t pt-6">
        <h2 className="text-lg">E-mails</h2>
        <SavedCheckbox
          label="Mail me what is due or overdue"
          description={
            canMail()
              ? "At most once a day, and only when something is."
              : "This installation has no mail server, so nothing is sent. “My work” shows the same."
          }
          checked={wanted}
          method="PUT"
          path="/api/plumbline/account/digest"
          member="Wanted"
        />
      </section>
      <section className="grid max-w-prose gap-4 border-line border-t pt-6">
        <h2 className="text-lg">Calendar</h2>
        <p className="text-muted">Your reviews and due dates in this workspace, in the calendar you use anyway.</p>
        <CalendarLink link={link} />
      </section>
      <section className="grid max-w-96 gap-4 border-line border-t pt-6">
        <h2 className="text-lg">Password</h2>
        <PasswordForm email={actor.email} />
      </section>
    </SettingsPage>
  )
}
