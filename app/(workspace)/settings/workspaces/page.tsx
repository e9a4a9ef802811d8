import type { Metadata } from "next"
import { pageContext } from "@/app/(workspace)/context"
import { CreateWorkspaceForm } from "@/components/access/create-workspace-form"
import { RenameWorkspaceForm } from "@/components/access/rename-workspace-form"
import { SettingsPage } from "@/components/access/settings-page"
import { WorkspaceList } from "@/components/access/workspace-list"
import { can } from "@/lib/access/policy"
import { listWorkspaces } from "@/lib/server/workspaces"

export const metadata: Metadata = { title: "Workspaces" }

export default async function WorkspacesPage() {
  const ctx = await pageContext()
  const workspaces = await listWorkspaces(ctx)
  const active = workspaces.find((workspace) => workspace.active)
  const mayManage = can(ctx.actor.role, "workspace.manage")
  return (
    <SettingsPage
      current="/settings/workspaces"
      title="Workspaces"
      description="Each workspace has its own members, workloads and lenses. Nothing is seen from one in another."
    >
      <WorkspaceList workspaces={workspaces} />
      {mayManage && active ? (
        <>
          <section className="grid max-w-96 gap-4 border-line border-t pt-6">
            <h2 className="text-lg">Rename {active.name}</h2>
            <RenameWorkspaceForm key={active.id} name={active.name} />
          </section>
          <section className="grid max-w-96 gap-4 border-line border-t pt-6">
            <h2 className="text-lg">New workspace</h2>
            <CreateWorkspaceForm />
          </section>
        </>
      ) : null}
    </SettingsPage>
  )
}
