import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"

interface RevealDialogProps {
  /** Voters whose vote is not in. It goes down while this is open. */
  unsent: number
  reveal: () => void
  wait: () => void
}

/** Asks before votes are shown while some are missing: ticks that were not sent do not count. */
export function RevealDialog({ unsent, reveal, wait }: RevealDialogProps) {
  const all = unsent === 0
  return (
    <Dialog
      open
      onClose={wait}
      title={all ? "All votes are in" : `${missingWords(unsent)} Reveal anyway?`}
      description={
        all
          ? "Everybody has sent their vote meanwhile."
          : "What is chosen but not sent does not count. It is kept in case you vote again."
      }
      actions={
        <>
          <Button look={all ? "primary" : "secondary"} onClick={reveal}>
            {all ? "Reveal" : "Reveal anyway"}
          </Button>
          {all ? null : (
            <Button look="primary" data-first onClick={wait}>
              Wait
            </Button>
          )}
        </>
      }
    />
  )
}

function missingWords(unsent: number): string {
  return unsent === 1 ? "1 has not sent a vote." : `${unsent} have not sent their vote.`
}
