import { createRequire } from "node:module"
import { Font } from "@react-pdf/renderer"
import { breakWord } from "./break-word"
import { quicken, type Shaper } from "./quick-font"
import { type Script, scriptsOf } from "./scripts"

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
  return loadedFont("base", fontWeight)
}

/**
 * The fonts that a text's characters need, that of running text first; null while one is not loaded. Signs that it has
 * itself, such as a minus, need no other, whatever was loaded for reports before.
 */
export function proseFonts(text: string, fontWeight: number): readonly Shaper[] | null {
  const base = loadedFont("base", fontWeight)
  const scripts = scriptsOf(text)
  if (!base || scripts.length === 0) return base && [base]
  if ([...text].every((letter) => letter === "\n" || base.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)))
    return [base]
  const others = scripts.map((script) => loadedFont(script, fontWeight)).filter((font) => font !== null)
  return others.length === scripts.length ? [base, ...others] : null
}

const loadedFonts = new Map<string, Shaper>()

function loadedFont(script: Script | "base", fontWeight: number): Shaper | null {
  const key = `${script} ${fontWeight}`
  const known = loadedFonts.get(key)
  if (known || !isRegistered) return known ?? null
  const font = quicken(Font.getFont({ fontFamily: FAMILIES[script].family, fontWeight })?.data)
  if (font) loadedFonts.set(key, font)
  return font
}

/** The font stack of a text with these scripts; the renderer picks glyph by glyph. */
export function fontFamilyOf(scripts: readonly Script[]): string | string[] {
  return scripts.length === 0 ? BASE : [BASE, ...scripts.map((script) => FAMILIES[script].family)]
}
