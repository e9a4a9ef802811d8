import { Time } from "@/components/ui/time"
import type { MinutesContent, MinutesSection } from "@/lib/review/minutes"

interface MinutesViewProps {
  content: MinutesContent
}

/** The minutes to read and to print: what has nothing to say is left out. */
export function MinutesView({ content }: MinutesViewProps) {
  const filled = content.sections.filter(({ rows, lines }) => rows.length > 0 || lines.length > 0)
  return (
    <article aria-label={content.title} className="grid max-w-4xl content-start gap-8">
      {content.startedAt ? (
        <p className="text-muted">
          About {content.workload}, held on <Time value={content.startedAt} format="datetime" />
          {content.closedAt ? (
            <>
              {" "}
              to <Time value={content.closedAt} format="datetime" />
            </>
          ) : null}
        </p>
      ) : null}
      {filled.map((section) => (
        <section key={section.id} className="grid gap-2">
          <h2 className="text-lg">{section.title}</h2>
          <MinutesTable section={section} />
          {section.lines.length > 0 ? (
            <ul className="grid max-w-prose list-inside list-disc gap-1">
              {numbered(section.lines).map(({ key, item }) => (
                <li key={key}>{item}</li>
              ))}
            </ul>
          ) : null}
        </section>
      ))}
    </article>
  )
}

/** What the log says; nothing without rows. */
export function MinutesTable({ section: { title, header, rows } }: { section: MinutesSection }) {
  if (rows.length === 0) return null
  return (
    <table className="w-full border-collapse break-words text-sm">
      <caption className="sr-only">{title}</caption>
      <thead>
        <tr className="border-muted border-b">
          {header.map((name) => (
            <th key={name} scope="col" className="px-2 py-1.5 text-start align-bottom font-medium first:pl-0">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {numbered(rows).map(({ key, item: cells }) => (
          <tr key={key} className="border-line border-b">
            {header.map((name, column) => (
              <td key={name} className="px-2 py-1.5 align-top first:pl-0">
                {cells[column]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Lines and rows have no name of their own; here they are only read. */
function numbered<Item>(items: readonly Item[]): { key: string; item: Item }[] {
  return items.map((item, at) => ({ key: `${at}`, item }))
}
