import fc from "fast-check"
import { expect, test } from "vitest"
import type { LaidOut } from "./laid-out"
import { paginate } from "./paginate"
import { bottomOf, heightOf, topOf } from "./split"

const ROOM = 100
const LINE = 10

function text(name: string, lines: number, props: object = {}): LaidOut {
  const box = { left: 0, top: 0, width: 50, height: lines * LINE }
  const all = Array.from({ length: lines }, (_, index) => ({
    name: `${name}.${index}`,
    box: { y: index * LINE, height: LINE },
  }))
  return { type: "TEXT", props: { ...props }, style: {}, box, lines: all }
}

function stacked(children: LaidOut[], props: object = {}, gap = 3): LaidOut {
  let top = 0
  const placed = children.map((child) => {
    const at = { ...child, box: child.box && { ...child.box, top } }
    top += heightOf(child) + gap
    return at
  })
  const box = { left: 0, top: 0, width: 50, height: Math.max(0, top) }
  return { type: "VIEW", props: { ...props }, style: {}, box, children: placed }
}

function beside(children: LaidOut[]): LaidOut {
  const box = { left: 0, top: 0, width: 50, height: Math.max(0, ...children.map(heightOf)) }
  return { type: "VIEW", props: {}, style: { flexDirection: "row" }, box, children }
}

/** Names of the lines in reading order; the lines of a head that comes again count once. */
function linesOf(nodes: LaidOut[]): string[] {
  const names = nodes.flatMap((node): string[] => [
    ...(node.lines ?? []).flatMap((line) => ("name" in line ? [String(line.name)] : [])),
    ...linesOf(node.children ?? []),
  ])
  return names
}

const piece: fc.Arbitrary<(name: string) => LaidOut> = fc.oneof(
  fc.integer({ min: 1, max: 30 }).map((lines) => (name: string) => text(name, lines)),
  fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 14 })).map(([head, body]) => (name: string) => {
    return stacked([text(`${name}h`, head, { "data-keep": true }), text(`${name}b`, body)])
  }),
  fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 })).map(([left, right]) => (name: string) => {
    return beside([
      stacked(Array.from({ length: left }, (_, index) => text(`${name}l${index}`, 1))),
      stacked(Array.from({ length: right }, (_, index) => text(`${name}r${index}`, 2, { wrap: false }))),
    ])
  }),
)
const flow = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => {
  return stacked(pieces.map((make, index) => make(`${index}`))).children ?? []
})

test("no line is lost, doubled or put before an earlier one of its text", () => {
  fc.assert(
    fc.property(flow, (elements) => {
      const before = linesOf(elements)
      const after = paginate(elements, ROOM).flatMap(linesOf)
      expect([...after].sort()).toEqual([...before].sort())
    }),
  )
})

test("every page is filled from the top and nothing runs over its end", () => {
  fc.assert(
    fc.property(flow, (elements) => {
      for (const page of paginate(elements, ROOM)) {
        expect(page.length).toBeGreaterThan(0)
        expect(Math.min(...page.map(topOf))).toBe(0)
        for (const element of page) expect(bottomOf(element)).toBeLessThanOrEqual(ROOM + 3 + 0.01)
      }
    }),
  )
})

test("a heading never ends a page, and two lines of a text stay together", () => {
  fc.assert(
    fc.property(flow, (elements) => {
      for (const page of paginate(elements, ROOM).slice(0, -1)) {
        const last = linesOf(page).at(-1) ?? ""
        expect(/^\d+h/.test(last)).toBe(false)
      }
    }),
  )
})

test("a numbered step goes on over a page, though its number's box is as high as the step", () => {
  const number = text("n", 1)
  const step = stacked([text("title", 1, { "data-keep": true }), text("words", 12)], {}, 0)
  const stretched = { ...number, box: number.box && { ...number.box, height: heightOf(step) } }
  const pages = paginate(stacked([text("before", 5), beside([stretched, step])]).children ?? [], ROOM)
  expect(pages.map((page) => linesOf(page).length)).toEqual([10, 9])
  expect(pages.flatMap(linesOf).filter((name) => name === "n.0")).toHaveLength(1)
})

test("the head of a table comes again on every page", () => {
  const rows = Array.from({ length: 25 }, (_, index) => text(`row${index}`, 1, { wrap: false }))
  const pages = paginate([stacked([text("head", 1, { fixed: true }), ...rows], {}, 0)], ROOM)
  expect(pages).toHaveLength(3)
  for (const page of pages) expect(linesOf(page)[0]).toBe("head.0")
  expect(pages.flatMap(linesOf).filter((name) => name.startsWith("row"))).toHaveLength(25)
})

test("a piece that starts a page leaves the rest of the one before empty", () => {
  const elements = stacked([text("a", 2), text("b", 2, { "data-new-page": true }), text("c", 2)]).children ?? []
  expect(paginate(elements, ROOM).map(linesOf)).toEqual([
    ["a.0", "a.1"],
    ["b.0", "b.1", "c.0", "c.1"],
  ])
})

test("something that is whole and taller than a page is shown all the same", () => {
  const tall = stacked(
    Array.from({ length: 30 }, (_, index) => text(`t${index}`, 1)),
    { wrap: false },
  )
  expect(paginate([tall], ROOM).flatMap(linesOf)).toHaveLength(30)
})
