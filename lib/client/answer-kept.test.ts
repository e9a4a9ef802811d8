import { afterEach, beforeEach, expect, it, vi } from "vitest"
import type { Edit } from "@/lib/autosave/edit"
import type { Kept } from "@/lib/autosave/kept"
import { KeptAnswers } from "./answer-kept"
import { hasKept } from "./answer-kept-names"

const tick = (id: string): Edit => ({ choices: { [id]: { status: "SELECTED", reason: "NONE" } } })
const kept = (edit: Edit): Kept => ({ edit, unconfirmed: [], conflict: null })
const ids = (all: Map<string, Kept>) => [...all.keys()]

let room = Number.POSITIVE_INFINITY

/** What the browser's storage does: its items are its own properties. */
const methods = {
  setItem(this: Record<string, string>, name: string, text: string) {
    if (text.length > room) throw new DOMException("full", "QuotaExceededError")
    this[name] = text
  },
  removeItem(this: Record<string, string>, name: string) {
    delete this[name]
  },
}

beforeEach(() => {
  room = Number.POSITIVE_INFINITY
  vi.stubGlobal("localStorage", Object.create(methods))
})
afterEach(() => vi.unstubAllGlobals())

it("hands what a closed page left to the next page of the same person, once", () => {
  const first = new KeptAnswers("ada", "page-1")
  first.keep("w/lens/q1", kept(tick("a")))
  first.leave()
  expect([hasKept("ada"), hasKept("bob")]).toEqual([true, false])
  expect(ids(new KeptAnswers("bob", "page-2").takeLeft())).toEqual([])
  const taken = new KeptAnswers("ada", "page-3").takeLeft()
  expect(taken).toEqual(new Map([["w/lens/q1", kept(tick("a"))]]))
  expect(ids(new KeptAnswers("ada", "page-4").takeLeft())).toEqual([])
})

it("takes over from a page that crashed, but not from one that lives", async () => {
  new KeptAnswers("ada", "alive").keep("w/lens/q1", kept(tick("a")))
  localStorage.setItem("plumbline:unsaved:ada:crashed:w/lens/q2", JSON.stringify(kept(tick("b"))))
  const next = new KeptAnswers("ada", "next")
  expect(ids(next.takeLeft())).toEqual([])
  expect(ids(await next.takeCrashed())).toEqual(["w/lens/q2"])
  expect(Object.keys(localStorage).sort()).toEqual([
    "plumbline:unsaved:ada:alive:w/lens/q1",
    "plumbline:unsaved:ada:next:w/lens/q2",
  ])
})

it("joins what two pages left of the same answer", () => {
  const [first, second] = [new KeptAnswers("ada", "page-1"), new KeptAnswers("ada", "page-2")]
  first.keep("w/lens/q1", kept(tick("a")))
  second.keep("w/lens/q1", kept(tick("b")))
  first.leave()
  second.leave()
  const [joined] = new KeptAnswers("ada", "page-3").takeLeft().values()
  expect(Object.keys(joined?.edit.choices ?? {})).toEqual(["a", "b"])
})

it("forgets what was saved, and says when it can't keep", () => {
  const page = new KeptAnswers("ada", "page-1")
  expect(page.keep("w/lens/q1", kept(tick("a")))).toBe(true)
  expect(page.keep("w/lens/q1", null)).toBe(true)
  expect(hasKept("ada")).toBe(false)
  room = 10
  expect(page.keep("w/lens/q1", kept(tick("a")))).toBe(false)
})

it("throws away what is not ours and leaves strangers' items alone", () => {
  localStorage.setItem("theme", "dark")
  localStorage.setItem("plumbline:unsaved:ada:left:w/lens/q1", "not json")
  expect(ids(new KeptAnswers("ada", "page-1").takeLeft())).toEqual([])
  expect(Object.keys(localStorage)).toEqual(["theme"])
})
