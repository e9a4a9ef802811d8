import type { Metadata } from "next"
import { pageContext } from "@/app/(workspace)/context"
import { NameForm } from "@/components/access/name-form"
import { PasswordForm } from "@/components/access/password-form"
import { SettingsPage } from "@/components/access/settings-page"

export const metadata: Metadata = { title: "Your account" }

export default async function AccountPage() {
  const { actor } = await pageContext()
  return (
    <SettingsPage current="/settings/account" title="Your account" description={`You sign in as ${actor.email}.`}>
      <section className="grid max-w-96 gap-4">
        <h2 className="text-lg">Name</h2>
        <NameForm name={actor.name} />
      </section>
      <section className="grid max-w-96 gap-4 border-line border-t pt-6">
        <h2 className="text-lg">Password</h2>
        <PasswordForm email={actor.email} />
      </section>
    </SettingsPage>
  )
}
