import { Circle, Path, Svg, Text, View } from "@react-pdf/renderer"
import { type RadarSpoke, radar } from "@/lib/report/geometry"
import { percent, radarFinding } from "@/lib/report/headline"
import type { PillarRow } from "@/lib/report/pillar-row"
import type { Say } from "@/lib/report/words/say"
import { useInk, useSay } from "./dress"
import { INK } from "./ink"
import { LOOKS } from "./looks"
import { Prose } from "./prose"
import { tag } from "./structure"
import { muted } from "./style"
import { T } from "./text"

const WIDTH = 248
const HEIGHT = 174
const RADIUS = 56
const NAME = { fontSize: 7, lineHeight: 1.25 } as const
const NAME_WIDTH = 74

/** With fewer than three assessed pillars a radar is a line and says nothing. */
export function hasRadar(rows: readonly PillarRow[]): boolean {
  return rows.filter((row) => row.healthy !== null).length >= 3
}

/** Share without risk per pillar; its numbers stand in the table above as well. */
export function Radar({ rows }: { rows: PillarRow[] }) {
  const say = useSay()
  const { accent } = useInk()
  const shares = rows.map((row) => row.healthy)
  const { rings, spokes, area, outline } = radar(shares, RADIUS, 8)
  const viewBox = `${-WIDTH / 2} ${-HEIGHT / 2} ${WIDTH} ${HEIGHT}`
  return (
    <View style={{ width: WIDTH }}>
      <Prose look={LOOKS.label} width={WIDTH}>
        {radarFinding(rows, say).replaceAll(" %", "\u00a0%")}
      </Prose>
      <View style={{ width: WIDTH, height: HEIGHT, marginTop: 4 }}>
        <Svg viewBox={viewBox} style={{ width: WIDTH, height: HEIGHT }} {...tag("Figure", alternative(rows, say))}>
          {rings.map((ring) => (
            <Path key={ring} d={ring} fill="none" stroke={INK.line} strokeWidth={0.75} />
          ))}
          {spokes.map(({ end }) => (
            <Path key={`${end.x} ${end.y}`} d={`M0,0L${end.x},${end.y}`} stroke={INK.line} strokeWidth={0.75} />
          ))}
          {area !== "" && <Path d={area} fill={accent} fillOpacity={0.14} />}
          {outline !== "" && <Path d={outline} fill="none" stroke={accent} strokeWidth={1.25} />}
          {spokes.map(({ mark, end }) =>
            mark ? <Circle key={`${end.x} ${end.y}`} cx={mark.x} cy={mark.y} r={2} fill={accent} /> : null,
          )}
        </Svg>
        {spokes.map((spoke, index) => (
          <SpokeName key={`${spoke.end.x} ${spoke.end.y}`} spoke={spoke} row={rows[index]} />
        ))}
      </View>
    </View>
  )
}

function SpokeName({ spoke: { label: place }, row }: { spoke: RadarSpoke; row: PillarRow | undefined }) {
  const say = useSay()
  if (!row) return null
  const side = ({ start: "left", middle: "center", end: "right" } as const)[place.anchor]
  const back = { left: 0, center: NAME_WIDTH / 2, right: NAME_WIDTH }[side]
  const up = side === "center" ? (place.y < 0 ? 18 : 2) : 10
  const left = Math.max(0, WIDTH / 2 + place.x - back)
  const at = { left, top: HEIGHT / 2 + place.y - up, width: Math.min(NAME_WIDTH, WIDTH - left) }
  return (
    <View style={{ position: "absolute", ...at }}>
      <T style={[NAME, { textAlign: side, maxLines: 2, textOverflow: "ellipsis" }]}>{row.name}</T>
      <Text style={[NAME, muted, { textAlign: side }]}>{shareInWords(row, say)}</Text>
    </View>
  )
}

function shareInWords({ healthy }: PillarRow, say: Say): string {
  return healthy === null ? say("not assessed") : percent(healthy)
}

function alternative(rows: readonly PillarRow[], say: Say): string {
  const shares = rows.map((row) => `${row.name} ${shareInWords(row, say)}`).join(", ")
  return say("Share of questions without risk: {shares}", { shares })
}
