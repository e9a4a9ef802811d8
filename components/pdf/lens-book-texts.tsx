import { View } from "@react-pdf/renderer"
import { textBlocks } from "@/lib/report/lens-words"
import { keepWithNext } from "./flow"
import { tag } from "./structure"
import { label, muted, row } from "./style"
import { T } from "./text"

/** What the lens says, in paragraphs; numbered steps become a list. */
export function BookTexts({ texts }: { texts: readonly string[] }) {
  return (
    <>
      {numbered(texts.flatMap(textBlocks)).map(([at, block]) =>
        block.kind === "text" ? (
          <T key={at} style={{ marginTop: 3 }}>
            {block.text}
          </T>
        ) : (
          <View key={at} style={{ marginTop: 3 }} {...tag("L")}>
            {numbered(block.steps).map(([number, step]) => (
              <BookItem key={number} mark={`${number + 1}.`} text={step} />
            ))}
          </View>
        ),
      )}
    </>
  )
}

interface BookListProps {
  title: string
  items: readonly string[]
  /** The order counts. */
  ordered?: boolean
}

/** A list under its label; nothing when it is empty. */
export function BookList({ title, items, ordered = false }: BookListProps) {
  if (items.length === 0) return null
  return (
    <View style={{ marginTop: 7 }}>
      <BookLabel>{title}</BookLabel>
      <View {...tag("L")}>
        {numbered(items).map(([at, item]) => (
          <BookItem key={at} mark={ordered ? `${at + 1}.` : "•"} text={item} />
        ))}
      </View>
    </View>
  )
}

export function BookLabel({ children }: { children: string }) {
  return (
    <T style={[label, { marginBottom: 1 }]} {...keepWithNext}>
      {children}
    </T>
  )
}

function BookItem({ mark, text }: { mark: string; text: string }) {
  return (
    <View style={[row, { marginBottom: 1 }]} {...tag("LI")}>
      <T style={[muted, { width: 16 }]} {...tag("Lbl")}>
        {mark}
      </T>
      <View style={{ flexGrow: 1, flexBasis: 0 }} {...tag("LBody")}>
        <T>{text}</T>
      </View>
    </View>
  )
}

/** Lenses may say the same twice, so a text is no key. */
function numbered<Item>(items: readonly Item[]): [number, Item][] {
  return [...items.entries()]
}
