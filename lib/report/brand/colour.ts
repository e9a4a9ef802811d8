/** Plumbline's own colours on paper; paper is white in every theme. */
export const INK_ON_PAPER = {
  ...{ paper: "#FFFFFF", ink: "#1B1F24", muted: "#565F6B", line: "#D9D4C9" },
  ...{ accent: "#1F4E79", brass: "#A97A1F" },
} as const

/** What WCAG 2.2 AA asks of text; a brand's colours are used for text and thin lines. */
export const ENOUGH_CONTRAST = 4.5

const HEX = /^#[0-9a-f]{6}$/i

/** Contrast of a #rrggbb colour with white, 1 to 21. Source: WCAG 2.2, contrast ratio. */
export function contrastOnWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = partsOf(colour).map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

/** The same hue, as light as may be while it can be read on white. */
export function darkEnough(colour: string): string {
  let parts = partsOf(colour)
  while (contrastOnWhite(hexOf(parts)) < ENOUGH_CONTRAST) parts = parts.map((part) => part * 0.97)
  return hexOf(parts)
}

export function isColour(text: string): boolean {
  return HEX.test(text)
}

/** What is wrong with a colour for paper and what would do instead, in a sentence; empty when nothing is. */
export function colourProblem(colour: string): string {
  if (!isColour(colour)) return "Write the colour as # and six digits, such as #1F4E79."
  const contrast = contrastOnWhite(colour)
  if (contrast >= ENOUGH_CONTRAST) return ""
  const measured = Math.floor(contrast * 10) / 10
  return `A little too light to read on white paper (contrast ${measured}, needs ${ENOUGH_CONTRAST}). ${darkEnough(colour)} is close to it and works.`
}

function partsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}

function hexOf(parts: readonly number[]): string {
  return `#${parts.map((part) => Math.floor(part).toString(16).padStart(2, "0")).join("")}`.toUpperCase()
}
