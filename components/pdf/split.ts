import type { LaidOut } from "./laid-out"

/** The part of an element that fits and the part that does not; null when there is nothing of it. */
export interface Parts {
  fits: LaidOut | null
  rest: LaidOut | null
}

/** Fewest lines of a text on either side of a page break. */
const FEWEST_LINES = 2
const SLACK = 0.01

/**
 * Cuts an element at `room` points below its top. Texts are cut between lines, columns between or within their
 * elements, rows in all their cells; what has `wrap={false}` stays whole, and so does what is marked to be kept with
 * what follows it. With `force`, something always fits: an element that is taller than a page is cut all the same.
 */
export function split(node: LaidOut, room: number, force: boolean): Parts {
  if (heightOf(node) <= room + SLACK) return { fits: node, rest: null }
  if (node.type === "TEXT") return splitText(node, room, force)
  const isWhole = node.type !== "VIEW" || (node.props.wrap === false && !force) || !node.children?.length
  if (isWhole) return force ? { fits: node, rest: null } : { fits: null, rest: node }
  return node.style.flexDirection === "row" ? splitRow(node, room, force) : splitColumn(node, room, force)
}

export function splitColumn(node: LaidOut, room: number, force: boolean): Parts {
  const children = node.children ?? []
  const start = Math.max(
    0,
    children.findIndex((child) => child.props.fixed !== true),
  )
  const over = children.findIndex(
    (child, index) => bottomOf(child) > room + SLACK || (index > start && startsPage(child)),
  )
  const child = children[over]
  if (!child) return { fits: node, rest: null }
  const isFirst = over <= start
  const parts = startsPage(child) && !isFirst ? null : split(child, room - topOf(child), force && isFirst)
  if (parts?.fits) {
    const after = children.slice(over + 1).map((below) => at(below, topOf(below) - bottomOf(child)))
    return cut(node, [...children.slice(0, over), parts.fits], parts.rest, after)
  }
  let from = over
  while (from > start && children[from - 1]?.props["data-keep"] === true) from -= 1
  if (from <= start && force) from = over
  if (from <= start) return { fits: null, rest: node }
  return cut(node, children.slice(0, from), null, children.slice(from))
}

/** The two parts of a column; `after` is placed below what was begun. The heads of a table stand at the top of both. */
function cut(node: LaidOut, above: LaidOut[], begun: LaidOut | null, after: LaidOut[]): Parts {
  const fits = resized(node, above)
  const [first] = after
  if (!begun && !first) return { fits, rest: null }
  const heads = above.filter((child) => child.props.fixed === true)
  const top = Math.max(0, ...heads.map(bottomOf))
  const shift = begun ? top + heightOf(begun) : top - (first ? topOf(first) : 0)
  const below = after.map((child) => at(child, topOf(child) + shift))
  const rest = [...heads, ...(begun ? [at(begun, top)] : []), ...below]
  return { fits, rest: withSpaceBelow(node, resized(node, rest)) }
}

function splitRow(node: LaidOut, room: number, force: boolean): Parts {
  const parts = (node.children ?? []).map((child) => split(child, room - topOf(child), force))
  if (parts.some(({ fits, rest }) => fits === null && rest !== null)) return { fits: null, rest: node }
  const fits = parts.flatMap((part) => part.fits ?? [])
  const rest = parts.flatMap((part) => (part.rest ? [at(part.rest, 0)] : []))
  return { fits: resized(node, fits), rest: rest.length > 0 ? withSpaceBelow(node, resized(node, rest)) : null }
}

function splitText(node: LaidOut, room: number, force: boolean): Parts {
  const { lines = [], box } = node
  const start = lines[0]?.box.y ?? 0
  const padding = box?.paddingTop ?? 0
  const end = (count: number) => {
    const line = lines[count - 1]
    return line ? line.box.y + line.box.height - start : 0
  }
  const fitting = lines.filter((_, index) => padding + end(index + 1) <= room + SLACK).length
  // Beside something higher a text's box is stretched.
  if (box && fitting === lines.length) return { fits: { ...node, box: { ...box, height: room } }, rest: null }
  const count = Math.min(fitting, lines.length - FEWEST_LINES)
  const chosen = count >= FEWEST_LINES ? count : force ? Math.max(1, fitting) : 0
  if (!box || chosen <= 0 || chosen >= lines.length)
    return force ? { fits: node, rest: null } : { fits: null, rest: node }
  const height = padding + end(chosen)
  return {
    fits: { ...node, lines: lines.slice(0, chosen), box: { ...box, height } },
    rest: { ...node, lines: lines.slice(chosen), box: { ...box, top: 0, paddingTop: 0, height: box.height - height } },
  }
}

function startsPage(node: LaidOut): boolean {
  return node.props["data-new-page"] === true
}

function resized(node: LaidOut, children: LaidOut[]): LaidOut {
  const height = Math.max(0, ...children.map(bottomOf))
  return { ...node, children, box: node.box && { ...node.box, height } }
}

/** What the whole left free under its last element, its rest leaves free as well. */
function withSpaceBelow(node: LaidOut, rest: LaidOut): LaidOut {
  const free = heightOf(node) - Math.max(0, ...(node.children ?? []).map(bottomOf))
  return { ...rest, box: rest.box && { ...rest.box, height: rest.box.height + Math.max(0, free) } }
}

export function at(node: LaidOut, top: number): LaidOut {
  return { ...node, box: node.box && { ...node.box, top } }
}

export function topOf({ box }: LaidOut): number {
  return box?.top ?? 0
}

export function heightOf({ box }: LaidOut): number {
  return box?.height ?? 0
}

export function bottomOf(node: LaidOut): number {
  return topOf(node) + heightOf(node)
}
