"use client"

import Plus from "lucide-react/icons/plus"
import { useRouter } from "next/navigation"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import type { ButtonLook } from "@/components/ui/button-look"
import { Checkbox } from "@/components/ui/checkbox"
import { Dialog } from "@/components/ui/dialog"
import { LinkButton } from "@/components/ui/link-button"
import { ApiError, api } from "@/lib/client/api"
import type { LensOption } from "@/lib/review/workload-view"
import { ProblemMessage } from "./problem-message"

interface AddLensProps {
  workloadId: string
  /** Published lenses that are not applied yet. */
  lenses: readonly LensOption[]
  look?: ButtonLook
}

export function AddLens({ workloadId, lenses, look }: AddLensProps) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<string[]>([])
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiError | null>(null)

  function close() {
    setOpen(false)
    setChosen([])
    setProblem(null)
  }
  async function add() {
    setBusy(true)
    try {
      await api("PATCH", `/api/aws/workloads/${workloadId}/associateLenses`, { LensAliases: chosen })
      close()
      router.refresh()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <Button look={look ?? "secondary"} onClick={() => setOpen(true)}>
        <Plus aria-hidden />
        Add a lens
      </Button>
      <Dialog
        open={open}
        onClose={close}
        title="Add a lens"
        description="Its questions join the review. A lens that was here before comes back with its answers."
        actions={
          lenses.length === 0 ? (
            <LinkButton href="/lenses">Open the lenses</LinkButton>
          ) : (
            <>
              <Button onClick={close}>Cancel</Button>
              <Button look="primary" busy={busy} disabled={chosen.length === 0} onClick={add}>
                {chosen.length > 1 ? `Add ${chosen.length} lenses` : "Add lens"}
              </Button>
            </>
          )
        }
      >
        {lenses.length === 0 ? (
          <p>Every published lens is applied already. Upload or publish another one first.</p>
        ) : (
          <fieldset>
            <legend className="sr-only">Lenses</legend>
            {lenses.map((lens) => (
              <Checkbox
                key={lens.alias}
                label={`${lens.name} ${lens.version}`}
                description={`${lens.questions} questions`}
                checked={chosen.includes(lens.alias)}
                onChange={(event) =>
                  setChosen(
                    event.target.checked ? [...chosen, lens.alias] : chosen.filter((alias) => alias !== lens.alias),
                  )
                }
              />
            ))}
          </fieldset>
        )}
        <ProblemMessage problem={problem} here={`/workloads/${workloadId}`} />
      </Dialog>
    </>
  )
}
