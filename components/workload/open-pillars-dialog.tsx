import Link from "next/link"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { questionsHref } from "@/lib/client/workload-places"
import type { PillarGroup } from "@/lib/report/pillar-group"

export type OpenPillar = Pick<PillarGroup, "id" | "name" | "standing" | "answered" | "total">

interface OpenPillarsDialogProps {
  open: boolean
  onClose: () => void
  workloadId: string
  pillars: readonly OpenPillar[]
}

/** What is missing for a complete review, each with the way to it. */
export function OpenPillarsDialog({ open, onClose, workloadId, pillars }: OpenPillarsDialogProps) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Not complete yet"
      description="A review covers all six pillars. A pillar that is not looked at this time needs a reason, nothing more."
      actions={<Button onClick={onClose}>Back to the overview</Button>}
    >
      <ul className="grid text-sm">
        {pillars.map((pillar) => (
          <li
            key={pillar.id}
            className="flex flex-wrap justify-between gap-x-4 border-line border-b py-2 last:border-b-0"
          >
            <span className="grid">
              <span className="font-medium">{pillar.name}</span>
              <span className="text-muted tabular-nums">{missingOf(pillar)}</span>
            </span>
            {pillar.total > 0 && pillar.standing !== "not assessed" ? (
              <Link
                href={questionsHref(workloadId, { pillar: pillar.id, risk: "UNANSWERED" })}
                className="text-accent underline"
                onClick={onClose}
              >
                Open questions of {pillar.name}
              </Link>
            ) : null}
          </li>
        ))}
      </ul>
      <p className="max-w-prose text-muted text-sm">
        To leave a pillar out, close this and choose “Leave out with a reason” beside it.
      </p>
    </Dialog>
  )
}

function missingOf({ standing, answered, total }: OpenPillar): string {
  if (standing === "not assessed") return "Set aside as a whole, without a reason"
  if (total === 0) return "No lens of this review asks about it"
  return `${total - answered} of ${total} questions open`
}
