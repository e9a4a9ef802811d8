import { join } from "@/components/ui/join"
import { textBlocks } from "@/lib/report/lens-words"

/** What a lens says, in paragraphs; numbered steps become a list. */
export function Prose({ texts, className }: { texts: readonly string[]; className?: string }) {
  if (texts.length === 0) return null
  return (
    <div className={join("grid max-w-prose gap-2", className)}>
      {numbered(texts.flatMap(textBlocks)).map(([at, block]) =>
        block.kind === "text" ? (
          <p key={at} className="whitespace-pre-line">
            {block.text}
          </p>
        ) : (
          <ol key={at} className="grid list-decimal gap-1 pl-5">
            {numbered(block.steps).map(([number, step]) => (
              <li key={number} className="pl-1">
                {step}
              </li>
            ))}
          </ol>
        ),
      )}
    </div>
  )
}

interface LabelledListProps {
  label: string
  items: readonly string[]
  /** Of the label as a heading. */
  level?: 2 | 3
}

/** A short list under its label; nothing when it is empty. */
export function LabelledList({ label, items, level = 2 }: LabelledListProps) {
  if (items.length === 0) return null
  const Heading = level === 2 ? "h2" : "h3"
  return (
    <div className="grid max-w-prose gap-1.5">
      <Heading className="text-base">{label}</Heading>
      <ul className="grid list-disc gap-1 pl-5">
        {numbered(items).map(([at, item]) => (
          <li key={at} className="pl-1">
            {item}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Lenses may say the same twice, so a text is no key. */
export function numbered<Item>(items: readonly Item[]): [number, Item][] {
  return [...items.entries()]
}
