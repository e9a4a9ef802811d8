"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { AwsExportDialog } from "@/components/lens/aws-export-dialog"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { LinkButton } from "@/components/ui/link-button"
import { Menu } from "@/components/ui/menu"
import type { MenuItem } from "@/components/ui/menu-line"
import { sharePage } from "@/lib/access/sharing"
import { ApiError, api } from "@/lib/client/api"
import type { LensPage } from "@/lib/lens/shown"

type Open = "aws" | "delete" | "discard" | null

export function LensActions({ lens }: { lens: LensPage }) {
  const router = useRouter()
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const remove = (status: "ALL" | "DRAFT", goTo: string) => async () => {
    try {
      await api("DELETE", `/api/aws/lenses/${encodeURIComponent(lens.key)}?LensStatus=${status}`)
    } catch (error) {
      if (error instanceof ApiError) return error.message
      throw error
    }
    router.push(goTo)
    router.refresh()
    return undefined
  }
  const published = lens.versions.length > 0
  const used = lens.workloads.length
  const source = `/api/learn/${encodeURIComponent(lens.key)}/${encodeURIComponent(lens.shownVersion)}/source.json?download`
  const items: MenuItem[] = [
    ...(lens.shownVersion ? [{ id: "source", label: "Download as published (JSON)", href: source }] : []),
    ...(lens.shared ? [] : [{ id: "aws", label: "Download for AWS (JSON) …", onSelect: () => setOpen("aws") }]),
    ...(lens.mayEdit ? [{ id: "texts", label: "Texts in a spreadsheet …", href: `/lenses/${lens.key}/import` }] : []),
    ...(lens.mayCopy ? [{ id: "copy", label: "Make a copy", href: `/lenses/new?from=${lens.key}` }] : []),
    ...(published ? [{ id: "compare", label: "Compare versions", href: `/lenses/${lens.key}/compare` }] : []),
    ...(lens.mayEdit && published ? [{ id: "share", label: "Share …", href: sharePage("LENS", lens.key) }] : []),
    ...(lens.mayEdit && lens.hasDraft && published
      ? [{ id: "discard", label: "Discard the draft …", onSelect: () => setOpen("discard") }]
      : []),
    ...(lens.mayDelete ? [{ id: "delete", label: "Delete …", danger: true, onSelect: () => setOpen("delete") }] : []),
  ]
  return (
    <>
      <Menu trigger="More" items={items} />
      {lens.mayEdit && lens.hasDraft ? <LinkButton href={`/lenses/${lens.key}/publish`}>Publish …</LinkButton> : null}
      {lens.mayEdit ? (
        <LinkButton look="primary" href={`/lenses/${lens.key}/draft`}>
          {lens.hasDraft ? "Open draft" : "Edit"}
        </LinkButton>
      ) : null}
      <AwsExportDialog open={open === "aws"} onClose={close} lens={lens} />
      <ConfirmDialog
        open={open === "discard"}
        onClose={close}
        title="Discard the draft?"
        losses={`Everything that was changed since version ${lens.versions[0]?.version} is lost. Published versions stay.`}
        confirmLabel="Discard draft"
        onConfirm={remove("DRAFT", `/lenses/${lens.key}`)}
      />
      <ConfirmDialog
        open={open === "delete"}
        onClose={close}
        title={`Delete “${lens.name}”?`}
        losses={
          used > 0
            ? `${used === 1 ? "One workload uses" : `${used} workloads use`} this lens and will keep it with every answer. Nobody can apply it to another workload any more.`
            : "No workload uses it. Its text and versions cannot be brought back."
        }
        confirmLabel="Delete lens"
        onConfirm={remove("ALL", "/lenses")}
      />
    </>
  )
}
