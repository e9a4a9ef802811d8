import { Link, Text, View } from "@react-pdf/renderer"
import type { Risk } from "@/lib/lens/model"
import { useSay } from "./dress"
import { keepWithNext } from "./flow"
import { INK } from "./ink"
import { LOOKS } from "./looks"
import { PageNumber } from "./page-number"
import { Prose, useTextWidth } from "./prose"
import { RiskMark } from "./risk-mark"
import { tag } from "./structure"
import { bold, row, type Style, title } from "./style"
import { T } from "./text"

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
}

/** Every section and question with its page; each line leads there. */
export function Contents({ entries }: ContentsProps) {
  return (
    <View id="contents">
      <Text style={[title, { marginBottom: 6 }]} {...keepWithNext} {...tag("H1")}>
        {useSay()("Contents")}
      </Text>
      <View style={{ fontSize: 9, lineHeight: 1.35 }} {...tag("TOC")}>
        {entries.map((entry) => (
          <View key={entry.anchor} wrap={false} {...(entry.level < 2 && keepWithNext)} {...tag("TOCI")}>
            <Link src={`#${entry.anchor}`} style={{ textDecoration: "none", color: INK.ink }}>
              <ContentsLine entry={entry} />
            </Link>
          </View>
        ))}
      </View>
    </View>
  )
}

function ContentsLine({ entry: { anchor, text, label = "", risk, level } }: { entry: ContentsEntry }) {
  const width = useTextWidth() - LABEL - PAGE
  const weight = level === 2 ? {} : bold
  const space = level === 2 ? { paddingVertical: 0.5 } : { paddingTop: level === 0 ? 8 : 6, paddingBottom: 1 }
  return (
    <View style={[row, space]}>
      {level === 2 ? (
        <>
          <View style={{ width: MARK, paddingTop: 3 }}>{risk && <RiskMark risk={risk} size={7} />}</View>
          <Prose look={LOOKS.entryMuted} width={LABEL - MARK} style={{ width: LABEL - MARK }}>
            {label}
          </Prose>
          <Prose look={LOOKS.entry} width={width} style={rest}>
            {text}
          </Prose>
        </>
      ) : (
        <T style={[weight, rest, level === 0 ? { fontSize: 11 } : {}]}>{text}</T>
      )}
      <PageNumber anchor={anchor} look={level === 2 ? LOOKS.entry : LOOKS.entryBold} width={PAGE} />
    </View>
  )
}

const LABEL = 64
const MARK = 14
const PAGE = 36
const rest: Style = { flexGrow: 1, flexBasis: 0 }
