import { View } from "@react-pdf/renderer"
import { INK } from "./ink"
import { LOOKS } from "./looks"
import { Prose, useTextWidth } from "./prose"
import { tag } from "./structure"
import type { Style } from "./style"

const INSET = 9

/** What people wrote, on a tint; a long text goes on over pages. */
export function NotesBox({ title, text }: { title: string; text: string }) {
  const width = useTextWidth() - 2 * INSET
  return (
    <View style={{ marginTop: 8 }} {...tag("Note")}>
      <Prose look={LOOKS.label} width={width} style={{ ...tint, paddingTop: 6, paddingBottom: 1 }} fixed>
        {title}
      </Prose>
      <Prose look={LOOKS.body} width={width} style={{ ...tint, paddingBottom: 7, marginTop: -0.5 }}>
        {text}
      </Prose>
    </View>
  )
}

// Title and text have the tint each: a box around both would leave an empty strip at the end of a page.
const tint: Style = { backgroundColor: INK.tint, paddingHorizontal: INSET }
