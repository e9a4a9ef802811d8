import fc from "fast-check"
import { beforeAll, expect, test } from "vitest"
import { SEAM } from "./break-word"
import { loadFonts } from "./fonts"
import { LOOKS } from "./looks"
import { proseLines } from "./prose-lines"
import { fromLeft } from "./reading-order"

beforeAll(async () => {
  await loadFonts(["japanese", "chinese", "korean", "arabic"])
}, 60_000)

const lettersOf = (text: string, width: number) =>
  (proseLines(text, width, LOOKS.body) ?? []).map(({ words }) =>
    words.flatMap(({ runs }) => runs.flatMap(({ glyphs }) => glyphs.flatMap(({ codePoints }) => codePoints))),
  )
const plain = (text: string) => text.replaceAll(/[ \n]/g, "").replaceAll(SEAM, "")

test("every letter of a text is drawn once, in its order, whatever the width and the scripts", () => {
  const word = fc.constantFrom(
    "audit",
    "logs,",
    "決済サービスの",
    "監査ログ。",
    "EKS（本番）",
    "주문",
    "Überprüfung",
    "Ω",
    "x".repeat(70),
  )
  const text = fc.array(fc.tuple(word, fc.constantFrom(" ", "\n", SEAM)), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(text, fc.integer({ min: 40, max: 500 }), (parts, width) => {
      const whole = parts.flat().join("")
      const drawn = lettersOf(whole, width).map((line) => String.fromCodePoint(...line))
      expect(plain(drawn.join(""))).toBe(plain(whole))
    }),
    { numRuns: 60 },
  )
})

test("no line is wider than its column, not even of a word that is", () => {
  const words = [
    "Maximilian-Alexander",
    "決済サービスの変更を誰が承認できるか",
    "https://example.org/a/long/way",
    "سجلات التدقيق تُراجع",
  ]
  for (const width of [50, 70, 110]) {
    for (const line of proseLines(words.join(" "), width, LOOKS.body) ?? []) {
      expect(line.xAdvance).toBeLessThanOrEqual(width + 0.02)
    }
  }
})

test("a name is cut after its hyphen before it is cut between letters", () => {
  const [first] = lettersOf("Maximilian-Alexander", 70)
  expect(String.fromCodePoint(...(first ?? []))).toBe("Maximilian-")
})

test("Arabic goes from the right, Latin and numbers in it from the left", () => {
  const [line] = proseLines("سجل EKS 1.29", 500, LOOKS.body) ?? []
  expect(line?.isFromRight).toBe(true)
  const [drawn] = lettersOf("سجل EKS 1.29", 500)
  expect(String.fromCodePoint(...(drawn ?? []))).toBe("EKS 1.29 لجس")
  const [within] = proseLines("Log سجل here", 500, LOOKS.body) ?? []
  expect(within?.isFromRight).toBe(false)
})

test("levels turn round from the highest to the lowest", () => {
  const levels = (...of: number[]) => of.map((level, at) => ({ level, at }))
  const order = (...of: number[]) => fromLeft(levels(...of)).map(({ at }) => at)
  expect(order(0, 1, 1, 0)).toEqual([0, 2, 1, 3])
  expect(order(1, 2, 2, 1)).toEqual([3, 1, 2, 0])
  expect(order(0, 1, 2, 1, 0)).toEqual([0, 3, 2, 1, 4])
})
