"use client"

import Link from "next/link"
import { useRouter } from "next/navigation"
import { useState } from "react"
import { TagList } from "@/components/sharing/tag-list"
import { TagsButton } from "@/components/sharing/tags-button"
import { Button } from "@/components/ui/button"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { type Column, DataTable } from "@/components/ui/data-table"
import { Time } from "@/components/ui/time"
import { ApiError, api } from "@/lib/client/api"
import type { ProfileLine } from "@/lib/review/profile-view"
import { ProfileDialog } from "./profile-dialog"

export function ProfileList({ profiles, mayEdit }: { profiles: readonly ProfileLine[]; mayEdit: boolean }) {
  const router = useRouter()
  const [edited, setEdited] = useState<ProfileLine>()
  const [ending, setEnding] = useState<ProfileLine>()

  async function remove(): Promise<string | undefined> {
    try {
      await api("DELETE", `/api/aws/profiles/${encodeURIComponent(ending?.arn ?? "")}`)
    } catch (error) {
      if (error instanceof ApiError) return error.message
      throw error
    }
    router.refresh()
    return undefined
  }

  const columns: Column<ProfileLine>[] = [
    {
      id: "name",
      header: "Name",
      cell: ({ name, description, sharedBy, tags }) => (
        <span className="grid">
          {name}
          <span className="font-normal text-muted">
            {description}
            {sharedBy ? `, shared by account ${sharedBy}` : ""}
          </span>
          {Object.keys(tags).length > 0 ? <TagList tags={tags} /> : null}
        </span>
      ),
    },
    { id: "version", header: "Version", align: "end", cell: ({ version }) => version },
    { id: "used", header: "Used by", cell: (profile) => <Users profile={profile} /> },
    { id: "changed", header: "Changed", cell: ({ changedAt }) => <Time value={changedAt} /> },
    {
      id: "actions",
      header: "Actions",
      align: "end",
      quietOnPhone: true,
      cell: (profile) =>
        mayEdit && profile.sharedBy === "" ? (
          <span className="inline-flex gap-1">
            <Button size="dense" onClick={() => setEdited(profile)}>
              Answers<span className="sr-only"> of {profile.name}</span>
            </Button>
            <TagsButton arn={profile.arn} tags={profile.tags} of={profile.name} dense />
            <Button size="dense" look="quiet" onClick={() => setEnding(profile)}>
              Delete<span className="sr-only"> {profile.name}</span>
            </Button>
          </span>
        ) : null,
    },
  ]
  const used = ending?.usedBy.length ?? 0
  return (
    <>
      <DataTable caption="Profiles" columns={columns} rows={profiles} rowKey={(profile) => profile.arn} />
      <ProfileDialog open={edited !== undefined} profile={edited} onClose={() => setEdited(undefined)} />
      <ConfirmDialog
        open={ending !== undefined}
        onClose={() => setEnding(undefined)}
        title={`Delete ${ending?.name ?? ""}?`}
        losses={
          used > 0
            ? `It can no longer be given to a workload. ${used === 1 ? "The workload that uses it keeps" : `The ${used} workloads that use it keep`} it.`
            : "It can no longer be given to a workload. No workload uses it."
        }
        confirmLabel="Delete"
        onConfirm={remove}
      />
    </>
  )
}

function Users({ profile: { usedBy, version } }: { profile: ProfileLine }) {
  if (usedBy.length === 0) return "No workload"
  return (
    <ul>
      {usedBy.map((workload) => (
        <li key={workload.id}>
          <Link href={`/workloads/${workload.id}`} className="link">
            {workload.name}
          </Link>
          {workload.version < version ? <span className="text-muted"> (version {workload.version})</span> : null}
        </li>
      ))}
    </ul>
  )
}
