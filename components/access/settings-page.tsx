import type { ReactNode } from "react"
import { Page } from "@/components/layout/page"
import { PageHeader } from "@/components/layout/page-header"
import { Tabs } from "@/components/ui/tabs"

const TABS = [
  { href: "/settings/account", label: "Account" },
  { href: "/settings/members", label: "Members" },
  { href: "/settings/workspaces", label: "Workspaces" },
  { href: "/settings/notices", label: "Notices" },
  { href: "/settings/sharing", label: "Sharing" },
  { href: "/settings/profiles", label: "Profiles" },
  { href: "/settings/templates", label: "Review templates" },
  { href: "/settings/brand", label: "Brand kit" },
  { href: "/settings/access-keys", label: "Access keys" },
  { href: "/settings/webhooks", label: "Webhooks" },
  { href: "/settings/audit", label: "Audit trail" },
] as const

interface SettingsPageProps {
  current: (typeof TABS)[number]["href"]
  title: string
  description: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** One page of the settings. */
export function SettingsPage({ current, title, description, actions, children }: SettingsPageProps) {
  return (
    <Page crumbs={[{ label: "Settings", href: "/settings" }, { label: title }]}>
      <Tabs label="Settings" tabs={TABS} current={current} />
      <PageHeader title={title} description={description} actions={actions} />
      {children}
    </Page>
  )
}
