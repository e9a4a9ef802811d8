import { describe, expect, it } from "vitest"
import { isSingleKey, type KeyPress, keyWords, matchesKeys } from "./command-keys"

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  return { key, code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, altGraph: false, ...more }
}

describe("matchesKeys", () => {
  it("takes Ctrl and ⌘ as Mod and wants it exactly then", () => {
    expect(matchesKeys(press("k", { ctrlKey: true }), "Mod+k")).toBe(true)
    expect(matchesKeys(press("k", { metaKey: true }), "Mod+k")).toBe(true)
    expect(matchesKeys(press("k"), "Mod+k")).toBe(false)
    expect(matchesKeys(press("k", { ctrlKey: true }), "k")).toBe(false)
    expect(matchesKeys(press("k", { altKey: true }), "k")).toBe(false)
  })

  it("tells Mod+z from Mod+Shift+z", () => {
    const redo = press("Z", { ctrlKey: true, shiftKey: true })
    expect(matchesKeys(redo, "Mod+Shift+z")).toBe(true)
    expect(matchesKeys(redo, "Mod+z")).toBe(false)
    expect(matchesKeys(press("J", { shiftKey: true }), "j")).toBe(false)
  })

  it("finds symbols however the layout types them", () => {
    expect(matchesKeys(press("?", { shiftKey: true }), "?")).toBe(true)
    expect(matchesKeys(press("[", { ctrlKey: true, altKey: true, altGraph: true }), "[")).toBe(true)
    expect(matchesKeys(press("[", { altKey: true }), "[")).toBe(true)
    expect(matchesKeys(press("[", { ctrlKey: true }), "[")).toBe(false)
  })

  it("finds letters on a Cyrillic layout by place, and on Dvorak by letter", () => {
    expect(matchesKeys(press("о", { code: "KeyJ" }), "j")).toBe(true)
    expect(matchesKeys(press("j", { code: "KeyC" }), "j")).toBe(true)
    expect(matchesKeys(press("j", { code: "KeyC" }), "c")).toBe(false)
    expect(matchesKeys(press("é", { code: "KeyE" }), "e")).toBe(false)
  })
})

it("knows which shortcuts are single keys", () => {
  expect(["j", "?", "+"].every(isSingleKey)).toBe(true)
  expect(["Mod+k", "Alt+ArrowUp"].some(isSingleKey)).toBe(false)
})

it("writes keys as people read them", () => {
  expect(keyWords("Mod+k", false)).toEqual(["Ctrl", "K"])
  expect(keyWords("Mod+k", true)).toEqual(["⌘", "K"])
  expect(keyWords("?", false)).toEqual(["?"])
  expect(keyWords("+", false)).toEqual(["+"])
})
