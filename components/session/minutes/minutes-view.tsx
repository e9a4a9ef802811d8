import type { MinutesContent, MinutesSection } from "@/lib/review/minutes"

interface MinutesViewProps {
  content: MinutesContent
}

/** The minutes to read and to print: what has nothing to say is left out. */
export function MinutesView({ content }: MinutesViewProps) {
  const filled = content.sections.filter(({ rows, lines }) => rows.length > 0 || lines.length > 0)
  return (
    <article aria-label={content.title} className="grid max-w-4xl gap-8">
      {filled.map((section) => (
        <section key={section.id} className="grid gap-2">
          <h2 className="text-lg">{section.title}</h2>
          <MinutesTable section={section} />
          {section.lines.length > 0 ? (
            <ul className="grid max-w-prose list-inside list-disc gap-1">
              {section.lines.map((line, at) => (
                // Lines have no name of their own and are only read here.
                <li key={`${section.id} ${at} ${line}`}>{line}</li>
              ))}
            </ul>
          ) : null}
        </section>
      ))}
    </article>
  )
}

/** What the log says; nothing without rows. On a narrow screen it scrolls for itself. */
export function MinutesTable({ section: { id, title, header, rows } }: { section: MinutesSection }) {
  if (rows.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
    <div role="region" aria-label={title} tabIndex={0} className="overflow-x-auto">
      <table className="w-full border-collapse text-sm">
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
          {rows.map((cells, row) => (
            <tr key={`${id} ${row} ${cells.join(" ")}`} className="border-line border-b">
              {cells.map((cell, column) => (
                <td key={`${header[column]}`} className="px-2 py-1.5 align-top first:pl-0">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
