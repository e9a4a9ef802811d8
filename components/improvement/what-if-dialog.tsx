"use client"

import { useQuery } from "@tanstack/react-query"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { SkeletonList } from "@/components/ui/skeleton"
import { ProblemMessage } from "@/components/workload/problem-message"
import { ApiError, api } from "@/lib/client/api"
import { planPath } from "@/lib/client/item-change"
import { queryKeys } from "@/lib/client/query-keys"
import type { ItemLine } from "@/lib/improvement/item-line"
import type { WhatIf } from "@/lib/improvement/what-if"
import { WhatIfView } from "./what-if-view"

interface WhatIfDialogProps {
  workloadId: string
  chosen: readonly ItemLine[]
  onClose: () => void
}

/** What the risks would be if the chosen improvements were done. */
export function WhatIfDialog({ workloadId, chosen, onClose }: WhatIfDialogProps) {
  const Numbers = chosen.map(({ number }) => number)
  const { data, error } = useQuery({
    queryKey: queryKeys.whatIf(workloadId, Numbers),
    queryFn: ({ signal }) => api<WhatIf>("POST", planPath(workloadId, "preview"), { Numbers }, { signal }),
    staleTime: 0,
    retry: false,
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={chosen.length === 1 ? "What if it was done" : `What if these ${chosen.length} were done`}
      actions={<Button onClick={onClose}>Close</Button>}
    >
      {data ? <WhatIfView workloadId={workloadId} found={data} count={chosen.length} /> : null}
      {!data && !error ? <SkeletonList label="Preview" rows={3} /> : null}
      <ProblemMessage
        problem={error instanceof ApiError ? error : null}
        here={`/workloads/${workloadId}/improvements`}
      />
    </Dialog>
  )
}
