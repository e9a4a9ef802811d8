import type { LaidOut } from "./laid-out"
import { at, bottomOf, splitColumn, topOf } from "./split"

/** The elements of a continuous text, placed one below the other, as pages of `room` points each. Of the first, `used` are taken. */
export function paginate(elements: LaidOut[], room: number, used = 0): LaidOut[][] {
  const pages: LaidOut[][] = []
  let rest = elements.length > 0 ? column(elements) : null
  while (rest) {
    const { fits, rest: next } = splitColumn(rest, pages.length === 0 ? room - used : room, true)
    pages.push(fits?.children ?? [])
    rest = next && startingAtTop(next)
  }
  return pages
}

function column(children: LaidOut[]): LaidOut {
  const height = Math.max(0, ...children.map(bottomOf))
  return { type: "VIEW", props: {}, style: {}, box: { left: 0, top: 0, width: 0, height }, children }
}

function startingAtTop(node: LaidOut): LaidOut {
  const children = node.children ?? []
  const first = children[0] ? topOf(children[0]) : 0
  return column(children.map((child) => at(child, topOf(child) - first)))
}
