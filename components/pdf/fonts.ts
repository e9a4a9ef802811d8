import { createRequire } from "node:module"
import { Font } from "@react-pdf/renderer"
import { breakWord } from "./break-word"
import { quicken, type Shaper } from "./quick-font"
import type { Script } from "./scripts"

const BASE = "Noto Sans"

const FAMILIES: Record<Script | "base", { family: string; folder: string; file: string }> = {
  base: { family: BASE, folder: "noto-sans", file: "NotoSans" },
  japanese: { family: "Noto Sans JP", folder: "noto-sans-jp", file: "NotoSansJP" },
  chinese: { family: "Noto Sans SC", folder: "noto-sans-sc", file: "NotoSansSC" },
  korean: { family: "Noto Sans KR", folder: "noto-sans-kr", file: "NotoSansKR" },
  arabic: { family: "Noto Sans Arabic", folder: "noto-sans-arabic", file: "NotoSansArabic" },
}

const WEIGHTS = { 400: "400Regular", 700: "700Bold" } as const

let isRegistered = false

/** Whole TrueType files from the packages; nothing is read before a text needs it. */
function register(): void {
  if (isRegistered) return
  isRegistered = true
  const { resolve } = createRequire(import.meta.url)
  for (const { family, folder, file } of Object.values(FAMILIES)) {
    const fonts = Object.entries(WEIGHTS).map(([weight, name]) => ({
      src: resolve(`@expo-google-fonts/${folder}/${name}/${file}_${name}.ttf`),
      fontWeight: Number(weight),
    }))
    Font.register({ family, fonts })
  }
  Font.registerHyphenationCallback(breakWord)
}

/** Which of these code points the fonts of these scripts can draw. */
type CanDraw = (codePoint: number, scripts: readonly Script[]) => boolean

/** Loads the fonts of these scripts, once per process. */
export async function loadFonts(scripts: readonly Script[]): Promise<CanDraw> {
  register()
  const shapers = new Map<string, Shaper>()
  for (const name of ["base", ...scripts] as const) {
    for (const fontWeight of [400, 700]) {
      const source = Font.getFont({ fontFamily: FAMILIES[name].family, fontWeight })
      await source?.load()
      const shaper = quicken(source?.data)
      if (shaper) shapers.set(name, shaper)
    }
  }
  return (codePoint, wanted) => ["base", ...wanted].some((name) => shapers.get(name)?.hasGlyphForCodePoint(codePoint))
}

/** The font of running text, when it is loaded. */
export function baseFont(fontWeight: number): Shaper | null {
  return isRegistered ? quicken(Font.getFont({ fontFamily: BASE, fontWeight })?.data) : null
}

/** The font stack of a text with these scripts; the renderer picks glyph by glyph. */
export function fontFamilyOf(scripts: readonly Script[]): string | string[] {
  return scripts.length === 0 ? BASE : [BASE, ...scripts.map((script) => FAMILIES[script].family)]
}
