import { View } from "@react-pdf/renderer"
import type { FullReview } from "@/lib/report/full-review"
import type { PrintedPillar } from "@/lib/report/pillar-print"
import { useInk, useSay } from "./dress"
import { keepWithNext, type Piece } from "./flow"
import { NotesBox } from "./notes-box"
import { tag } from "./structure"
import { muted, title } from "./style"
import { T } from "./text"

/** What people wrote about each pillar: a short page of its own before the questions. */
export function pillarPages({ pillarPages: pages }: FullReview): Piece[] {
  return pages.map((page) => ({
    content: <PillarPage key={page.anchor} page={page} />,
    startsPage: true,
  }))
}

function PillarPage({ page: { anchor, name, remark, texts } }: { page: PrintedPillar }) {
  const say = useSay()
  const { brass } = useInk()
  return (
    <View id={anchor} {...tag("Sect")}>
      <View
        style={{ borderBottomWidth: 1.5, borderColor: brass, paddingBottom: 4, marginBottom: 6 }}
        wrap={false}
        {...keepWithNext}
      >
        <T style={title} {...tag("H1")}>
          {name}
        </T>
        <T style={muted}>{say("Pillars in words")}</T>
        {remark !== "" && <T style={muted}>{remark}</T>}
      </View>
      {texts.map((one) => (
        <NotesBox key={one.title} title={one.title} text={one.text} />
      ))}
    </View>
  )
}
