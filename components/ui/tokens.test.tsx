import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { TINTS } from "../charts/tints"

type Tokens = Record<string, string>
const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8")

/** The tokens of one theme. Dark and light share a line; the projector changes some of the light ones. */
function tokensOf(theme: "light" | "dark" | "projector"): Tokens {
  const pairs = [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6,8}), (#[0-9a-f]{6,8})\)/g)]
  const base = pairs.map(([, name = "", light = "", dark = ""]) => [name, theme === "dark" ? dark : light])
  const block = /\[data-theme="projector"\] \{([^}]*)\}/.exec(css)?.[1] ?? ""
  const changed = [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6,8})/g)].map(([, name = "", value = ""]) => [
    name,
    value,
  ])
  return Object.fromEntries(theme === "projector" ? [...base, ...changed] : base)
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
}

/** Relative luminance, WCAG 2.2. */
function luminance(rgb: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: readonly number[], other: readonly number[]): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const PAPERS = ["ground", "surface", "sunken"]
/** Text on the grounds it stands on, each at least 4.5. */
const TEXTS: [text: string, grounds: string[]][] = [
  ["ink", [...PAPERS, "accent-soft", "risk-high-soft", "risk-medium-soft", "risk-none-soft"]],
  ["muted", [...PAPERS, "accent-soft", "risk-high-soft", "risk-medium-soft", "risk-none-soft"]],
  ["accent", [...PAPERS, "accent-soft", "risk-high-soft"]],
  ["accent-strong", [...PAPERS, "accent-soft"]],
  ["on-accent", ["accent", "accent-strong"]],
  ["risk-high", [...PAPERS, "risk-high-soft"]],
  ["risk-medium", [...PAPERS, "risk-medium-soft"]],
  ["risk-none", [...PAPERS, "risk-none-soft"]],
]
/** Marks without text: control borders, the focus ring, brass; at least 3 (WCAG 1.4.11). */
const MARKS: [mark: string, grounds: string[]][] = [
  ["focus", [...PAPERS, "accent-soft", "risk-high-soft"]],
  ["brass", PAPERS],
]

describe.each(["light", "dark", "projector"] as const)("%s theme", (theme) => {
  const tokens = tokensOf(theme)
  const colour = (name: string) => {
    const value = tokens[name]
    if (!value) throw new Error(`globals.css has no colour --${name}`)
    return channels(value)
  }

  it.each(TEXTS.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground])))(
    "%s on %s can be read",
    (text, ground) => {
      expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5)
    },
  )

  it.each(MARKS.flatMap(([mark, grounds]) => grounds.map((ground) => [mark, ground])))(
    "%s on %s can be seen",
    (mark, ground) => {
      expect(contrast(colour(mark), colour(ground))).toBeGreaterThanOrEqual(3)
    },
  )

  it("keeps ink readable on every tint of the heat map", () => {
    for (const tint of Object.values(TINTS).flat()) {
      const [, name = "", percent] = /^bg-([a-z-]+?)(?:\/(\d+))?$/.exec(tint) ?? []
      const share = percent === undefined ? 1 : Number(percent) / 100
      const ground = colour("ground")
      const mixed = colour(name).map((one, at) => one * share + (ground[at] ?? 0) * (1 - share))
      expect(contrast(colour("ink"), mixed), tint).toBeGreaterThanOrEqual(4.5)
    }
  })
})

it("gives every colour a utility, and every utility a colour", () => {
  const named = [...css.matchAll(/--color-[a-z-]+: var\(--([a-z-]+)\)/g)].map((match) => match[1])
  expect(new Set(named)).toEqual(new Set(Object.keys(tokensOf("light"))))
})
