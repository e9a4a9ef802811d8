import { Link, Text, View } from "@react-pdf/renderer"
import type { Risk } from "@/lib/lens/model"
import { keepWithNext } from "./flow"
import { INK } from "./ink"
import { RiskMark } from "./risk-mark"
import { tag } from "./structure"
import { bold, muted, row, title } from "./style"
import { T } from "./text"
import { Word } from "./word"

export interface ContentsEntry {
  anchor: string
  text: string
  label?: string
  risk?: Risk
  /** 0 lens, 1 pillar, 2 question. */
  level: 0 | 1 | 2
}

interface ContentsProps {
  entries: ContentsEntry[]
  pageOf: (anchor: string) => number
}

/** Every section and question with its page; each line leads there. */
export function Contents({ entries, pageOf }: ContentsProps) {
  return (
    <View id="contents">
      <Text style={[title, { marginBottom: 6 }]} {...keepWithNext} {...tag("H1")}>
        Contents
      </Text>
      <View style={{ fontSize: 9, lineHeight: 1.35 }} {...tag("TOC")}>
        {entries.map((entry) => (
          <View key={entry.anchor} wrap={false} {...(entry.level < 2 && keepWithNext)} {...tag("TOCI")}>
            <Link src={`#${entry.anchor}`} style={{ textDecoration: "none", color: INK.ink }}>
              <ContentsLine entry={entry} page={pageOf(entry.anchor)} />
            </Link>
          </View>
        ))}
      </View>
    </View>
  )
}

function ContentsLine({ entry: { text, label = "", risk, level }, page }: { entry: ContentsEntry; page: number }) {
  const weight = level === 2 ? {} : bold
  const space = level === 2 ? { paddingVertical: 0.5 } : { paddingTop: level === 0 ? 8 : 6, paddingBottom: 1 }
  return (
    <View style={[row, space]}>
      {level === 2 && (
        <View style={[row, { width: 64 }]}>
          <View style={{ width: 14, paddingTop: 3 }}>{risk && <RiskMark risk={risk} size={7} />}</View>
          <Word place="contents-label" style={muted}>
            {label}
          </Word>
        </View>
      )}
      <T style={[weight, { flexGrow: 1, flexBasis: 0, ...(level === 0 && { fontSize: 11 }) }]}>{text}</T>
      <Word place={`contents-page-${level}`} style={[weight, { width: 36, textAlign: "right" }]}>
        {String(page)}
      </Word>
    </View>
  )
}
