import { View } from "@react-pdf/renderer"
import { INK } from "./ink"
import { tag } from "./structure"
import { label, type Style } from "./style"
import { T } from "./text"
import { Word } from "./word"

/** What people wrote, on a tint; a long text goes on over pages. */
export function NotesBox({ title, text }: { title: string; text: string }) {
  return (
    <View style={{ marginTop: 8 }} {...tag("Note")}>
      <Word place="notes" style={[label, tint, { paddingTop: 6, paddingBottom: 1 }]} fixed>
        {title}
      </Word>
      <T style={[tint, { paddingBottom: 7, marginTop: -0.5 }]}>{text}</T>
    </View>
  )
}

// Title and text have the tint each: a box around both would leave an empty strip at the end of a page.
const tint: Style = { backgroundColor: INK.tint, paddingHorizontal: 9 }
