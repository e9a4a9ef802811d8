import { ProgrammeDialog } from "@/components/portfolio/programme-dialog"
import { ProgrammePanel } from "@/components/portfolio/programme-panel"
import { can } from "@/lib/access/policy"
import { readProgramme } from "@/lib/server/programme"
import type { PageContext } from "./context"

/** The programme and where it stands, or the way to set one. It looks at every high risk, so the page does not wait. */
export async function ProgrammeSection({ ctx, today }: { ctx: PageContext; today: string }) {
  const programme = await readProgramme(ctx)
  const edit = can(ctx.actor.role, "programme.edit") ? <ProgrammeDialog programme={programme} today={today} /> : null
  if (programme) return <ProgrammePanel programme={programme} today={today} edit={edit} />
  return edit && <div className="justify-self-start">{edit}</div>
}
