import { ProgrammeDialog } from "@/components/portfolio/programme-dialog"
import { ProgrammePanel } from "@/components/portfolio/programme-panel"
import { can } from "@/lib/access/policy"
import { readProgrammes } from "@/lib/server/programme"
import type { PageContext } from "./context"

interface ProgrammeSectionProps {
  ctx: PageContext
  today: string
  /** The tags in use, as `name=value`. */
  tags: readonly string[]
}

/** The programmes and where they stand, and the way to set one. They look at every high risk, so the page does not wait. */
export async function ProgrammeSection({ ctx, today, tags }: ProgrammeSectionProps) {
  const programmes = await readProgrammes(ctx)
  const may = can(ctx.actor.role, "programme.edit")
  const edit = { today, tags }
  return (
    <>
      {programmes.map((programme) => (
        <ProgrammePanel
          key={programme.id}
          programme={programme}
          today={today}
          edit={may ? <ProgrammeDialog key={programme.version} programme={programme} {...edit} /> : null}
        />
      ))}
      {may ? (
        <div className="justify-self-start">
          <ProgrammeDialog key={programmes.length} programme={null} {...edit} isFirst={programmes.length === 0} />
        </div>
      ) : null}
    </>
  )
}
