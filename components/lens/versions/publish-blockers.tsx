import { LinkButton } from "@/components/ui/link-button"
import { Message } from "@/components/ui/message"
import type { ExpectationResult } from "@/lib/risk/expectation"

interface PublishBlockersProps {
  /** Where the draft is edited. */
  draft: string
  errors: number
  warnings: number
  expectations: readonly ExpectationResult[]
}

/** What stands in the way of publishing, and what does not but should be known. */
export function PublishBlockers({ draft, errors, warnings, expectations }: PublishBlockersProps) {
  const unmet = expectations.filter(({ passes }) => !passes)
  const met = expectations.length - unmet.length
  return (
    <div className="grid gap-3">
      {errors > 0 ? (
        <Message
          tone="error"
          title={`${errors} ${errors === 1 ? "error has" : "errors have"} to be mended first`}
          action={<LinkButton href={draft}>Show them</LinkButton>}
        />
      ) : null}
      {unmet.length > 0 ? (
        <Message
          tone="error"
          title={`${unmet.length} ${unmet.length === 1 ? "expectation is" : "expectations are"} not met`}
        >
          <ul className="grid list-disc gap-0.5 pl-4">
            {unmet.map(({ expectation, message }) => (
              <li key={expectation.id}>
                <span className="font-medium">{expectation.name}</span>: {message}.
              </li>
            ))}
          </ul>
        </Message>
      ) : null}
      {errors === 0 && unmet.length === 0 ? (
        <Message tone={warnings > 0 ? "warning" : "success"} title="This draft can be published">
          {warnings > 0 ? `${warnings} ${warnings === 1 ? "warning does" : "warnings do"} not block it. ` : ""}
          {met > 0 ? `${met} ${met === 1 ? "expectation is" : "expectations are"} met.` : ""}
        </Message>
      ) : null}
    </div>
  )
}
