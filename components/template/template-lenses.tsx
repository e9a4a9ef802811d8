"use client"

import Link from "next/link"
import { useRouter } from "next/navigation"
import { useState } from "react"
import { FormProblem } from "@/components/access/form-problem"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { type Column, DataTable } from "@/components/ui/data-table"
import { Select } from "@/components/ui/select"
import { ApiError, api } from "@/lib/client/api"
import type { TemplateDetail, TemplateLensLine } from "@/lib/review/template-view"
import type { LensOption } from "@/lib/review/workload-view"

interface TemplateLensesProps {
  template: TemplateDetail
  /** Lenses that are not in it yet. */
  free: readonly LensOption[]
}

/** The lenses of a template: how much of each is answered, and newer versions that wait. */
export function TemplateLenses({ template, free }: TemplateLensesProps) {
  const router = useRouter()
  const [problem, setProblem] = useState("")
  const path = `/api/aws/reviewTemplates/${encodeURIComponent(template.arn)}`

  async function run(method: "PATCH" | "PUT", where: string, body: object) {
    setProblem("")
    try {
      await api(method, path + where, body)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setProblem(error.message)
    }
    router.refresh()
  }

  const columns: Column<TemplateLensLine>[] = [
    {
      id: "name",
      header: "Lens",
      cell: ({ name, version, key }) => (
        <Link href={`/settings/templates/${template.id}/${encodeURIComponent(key)}`} className="link">
          {name} {version}
        </Link>
      ),
    },
    { id: "answered", header: "Answered", align: "end", cell: ({ answered, total }) => `${answered} of ${total}` },
    {
      id: "state",
      header: "State",
      quietOnPhone: true,
      cell: ({ version, latestVersion, isDeleted }) =>
        isDeleted ? (
          <Badge tone="warning">Deleted</Badge>
        ) : latestVersion !== version ? (
          <Badge tone="accent">Version {latestVersion} is available</Badge>
        ) : null,
    },
    {
      id: "actions",
      header: "Actions",
      align: "end",
      quietOnPhone: true,
      cell: (lens) => (template.mayEdit ? <Actions lens={lens} run={run} /> : null),
    },
  ]
  return (
    <section className="grid gap-3">
      <h2 className="text-lg">Lenses</h2>
      <FormProblem>{problem}</FormProblem>
      <DataTable caption="Lenses" columns={columns} rows={template.lensLines} rowKey={(lens) => lens.key} />
      {template.mayEdit && free.length > 0 ? (
        <Select
          className="max-w-md"
          aria-label="Add a lens"
          placeholder="Add a lens"
          options={free.map(({ alias, name, version }) => ({ value: alias, label: `${name} ${version}` }))}
          value=""
          onChange={(event) => void run("PATCH", "", { LensesToAssociate: [event.target.value] })}
        />
      ) : null}
    </section>
  )
}

interface ActionsProps {
  lens: TemplateLensLine
  run: (method: "PATCH" | "PUT", where: string, body: object) => Promise<void>
}

function Actions({ lens, run }: ActionsProps) {
  const { alias, name, version, latestVersion, isDeleted } = lens
  return (
    <span className="inline-flex gap-1">
      {!isDeleted && latestVersion !== version ? (
        <Button size="dense" onClick={() => void run("PUT", `/lensReviews/${encodeURIComponent(alias)}/upgrade`, {})}>
          Upgrade<span className="sr-only"> {name}</span>
        </Button>
      ) : null}
      <Button size="dense" look="quiet" onClick={() => void run("PATCH", "", { LensesToDisassociate: [alias] })}>
        Remove<span className="sr-only"> {name}</span>
      </Button>
    </span>
  )
}
