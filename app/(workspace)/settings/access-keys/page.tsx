import type { Metadata } from "next"
import { pageContext } from "@/app/(workspace)/context"
import { AccessKeyList } from "@/components/access/access-key-list"
import { CreateKeyButton } from "@/components/access/create-key-button"
import { SettingsPage } from "@/components/access/settings-page"
import { EmptyState } from "@/components/ui/empty-state"
import { listAccessKeys } from "@/lib/server/access-keys"
import { settings } from "@/lib/server/settings"

export const metadata: Metadata = { title: "Access keys" }

export default async function AccessKeysPage() {
  const ctx = await pageContext()
  const keys = await listAccessKeys(ctx)
  return (
    <SettingsPage
      current="/settings/access-keys"
      title="Access keys"
      description="With a key, the AWS CLI, boto3 and scripts work in this workspace with your rights."
      actions={keys.length > 0 ? <CreateKeyButton /> : null}
    >
      {keys.length > 0 ? (
        <AccessKeyList keys={keys} now={ctx.now} />
      ) : (
        <EmptyState title="No access keys yet" action={<CreateKeyButton />}>
          Scripts that speak to the AWS Well-Architected Tool work here too, once they have a key and this address:{" "}
          <span className="font-mono">{settings().url}/api/aws</span>
        </EmptyState>
      )}
    </SettingsPage>
  )
}
