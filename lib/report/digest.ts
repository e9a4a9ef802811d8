import { wordList } from "@/lib/risk/words"
import { plannedDayInWords } from "./day"
import { DUE_GROUPS, type DueGroup, type Duty, dutiesByDue } from "./duties"
import type { MailBlock } from "./mail-body"

interface Digest {
  subject: string
  body: MailBlock[]
}

const TOLD: DueGroup[] = ["overdue", "today", "week"]
const LONGEST = 20

/**
 * The daily mail of one person; null when nothing is overdue or due within seven days: then no mail is sent. `url` is
 * the installation's address without a slash at the end.
 */
export function digestOf(duties: readonly Duty[], today: string, url: string): Digest | null {
  const groups = dutiesByDue(duties, today).filter(({ group }) => TOLD.includes(group))
  if (groups.length === 0) return null
  const words = groups.map((one) => `${one.duties.length} ${DUE_GROUPS[one.group].toLowerCase()}`)
  const lists = groups.map((one) => ({
    heading: DUE_GROUPS[one.group],
    lines: [
      ...one.duties.slice(0, LONGEST).map((duty) => ({ text: lineOf(duty), href: url + duty.path })),
      ...(one.duties.length > LONGEST ? [{ text: `and ${one.duties.length - LONGEST} more` }] : []),
    ],
  }))
  return {
    subject: `Plumbline: ${wordList(words)}`,
    body: [
      {
        text: "Here is what waits for you. A date that does not work any more can be moved: open the item and say so.",
      },
      ...lists,
      { label: "Open my work", href: `${url}/my-work` },
      { text: "You get this mail at most once a day, and none when nothing is due." },
      { label: "Switch it off", href: `${url}/settings/account` },
    ],
  }
}

function lineOf({ title, workloadName, dueOn, detail }: Duty): string {
  const facts = [workloadName, dueOn === null ? "" : plannedDayInWords(dueOn), detail].filter(Boolean)
  return `${title} (${facts.join(", ")})`
}
