import { Badge } from "@/components/ui/badge"
import { type Column, DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { Time } from "@/components/ui/time"
import type { LensSummary } from "@/lib/lens/shown"

const FROM = { AWS_OFFICIAL: "Built in", CUSTOM_SELF: "This workspace", CUSTOM_SHARED: "Shared with us" } as const

const COLUMNS: Column<LensSummary>[] = [
  {
    id: "name",
    header: "Name",
    cell: (lens) => <span className="font-medium">{lens.LensName || "Untitled lens"}</span>,
  },
  {
    id: "owner",
    header: "From",
    quietOnPhone: true,
    cell: (lens) => FROM[lens.LensType],
  },
  {
    id: "status",
    header: "State",
    quietOnPhone: true,
    cell: (lens) => (
      <span className="flex flex-wrap gap-1.5">
        {lens.LensVersion ? <Badge tone="success">Published {lens.LensVersion}</Badge> : null}
        {lens.Plumbline.HasDraft ? <Badge>Draft</Badge> : null}
      </span>
    ),
  },
  {
    id: "questions",
    header: "Questions",
    align: "end",
    cell: (lens) => lens.Plumbline.QuestionCount ?? "–",
  },
  {
    id: "updated",
    header: "Changed",
    cell: (lens) => <Time value={new Date(lens.UpdatedAt * 1000)} />,
  },
]

/** Every lens of the workspace, built-in ones included. */
export function LensCatalogue({ lenses, mayEdit }: { lenses: readonly LensSummary[]; mayEdit: boolean }) {
  if (lenses.length === 0) {
    return (
      <EmptyState
        title="No lens yet"
        action={
          mayEdit ? (
            <LinkButton look="primary" href="/lenses/new">
              Add a lens
            </LinkButton>
          ) : undefined
        }
      >
        A review needs at least one lens. Upload a custom lens as JSON, or write one here.
      </EmptyState>
    )
  }
  return (
    <DataTable
      caption="Lenses"
      columns={COLUMNS}
      rows={lenses}
      rowKey={(lens) => lens.LensArn}
      rowHref={(lens) => `/lenses/${lens.Plumbline.LensKey}`}
    />
  )
}
