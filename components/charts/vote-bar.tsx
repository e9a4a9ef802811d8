import { join } from "@/components/ui/join"
import { stackedBar } from "@/lib/report/geometry"

/** One answer that could be given, and how many gave it. */
export interface VoteShare {
  label: string
  count: number
  /** Told apart without colour: full, half full, hatched, or only an outline. */
  look: "full" | "half" | "hatched" | "outline"
}

/** For a wall: larger type and a taller bar; `dense` where there are many of them. */
export type WallSize = "large" | "dense"

interface VoteProps {
  shares: readonly VoteShare[]
  wall?: WallSize | undefined
}

const BAR = { page: "h-3", large: "h-5", dense: "h-2.5 [@media(min-width:90rem)_and_(min-height:55rem)]:h-5" } as const
const TYPE = {
  page: "gap-x-4 text-sm",
  large: "gap-x-4 text-xl",
  dense: "gap-x-3 text-sm [@media(min-width:90rem)_and_(min-height:55rem)]:text-xl",
} as const

const WIDTH = 1000
const HEIGHT = 16
const LOOKS = {
  full: "fill-accent",
  half: "fill-surface",
  hatched: "fill-accent-soft",
  outline: "fill-sunken",
} as const

/** How the votes on one practice are spread. Its numbers and words are `VoteCounts`. */
export function VoteBar({ shares, wall }: VoteProps) {
  const segments = stackedBar(
    shares.map((share) => share.count),
    WIDTH,
    4,
  )
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      className={join("w-full rounded-sm", BAR[wall ?? "page"])}
    >
      {segments.length === 0 ? (
        <path d={`M0 ${HEIGHT / 2}h${WIDTH}`} vectorEffect="non-scaling-stroke" className="stroke-line" />
      ) : null}
      {segments.map(({ index, x, width }) => {
        const look = shares[index]?.look ?? "outline"
        return (
          <g key={index}>
            <rect x={x} width={width} height={HEIGHT} className={LOOKS[look]} />
            {look === "half" ? (
              <rect x={x} y={HEIGHT / 2} width={width} height={HEIGHT / 2} className="fill-accent" />
            ) : null}
            {look === "hatched" ? <Hatch x={x} width={width} /> : null}
            {look === "full" ? null : (
              <rect
                x={x + 1}
                y="1"
                width={Math.max(0, width - 2)}
                height={HEIGHT - 2}
                vectorEffect="non-scaling-stroke"
                className="fill-none stroke-accent"
              />
            )}
          </g>
        )
      })}
    </svg>
  )
}

/** The numbers behind a bar, in the same order. */
export function VoteCounts({ shares, wall }: VoteProps) {
  const size = TYPE[wall ?? "page"]
  const given = shares.filter((share) => share.count > 0)
  if (given.length === 0) return <p className={join("text-muted", size)}>no votes</p>
  return (
    <ul className={join("flex flex-wrap tabular-nums", size)}>
      {given.map((share) => (
        <li key={share.label}>
          <span className="font-semibold">{share.count}</span>{" "}
          <span className="text-muted">{share.label.toLowerCase()}</span>
        </li>
      ))}
    </ul>
  )
}

/** Slanted lines over a segment. */
function Hatch({ x, width }: { x: number; width: number }) {
  const step = 14
  const count = Math.max(0, Math.floor((width - HEIGHT) / step))
  const lines = Array.from({ length: count }, (_, at) => {
    const from = x + at * step + step / 2
    return `M${from} ${HEIGHT}l${HEIGHT} ${-HEIGHT}`
  })
  return <path d={lines.join("")} vectorEffect="non-scaling-stroke" className="fill-none stroke-accent" />
}
