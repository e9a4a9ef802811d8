import { describe, expect, it } from "vitest"
import type { KeyPress } from "./command-keys"
import { type Command, commandFor } from "./commands"

const press = (key: string, ctrlKey = false): KeyPress => {
  return { key, code: "", ctrlKey, metaKey: false, altKey: false, shiftKey: false, altGraph: false }
}
const command = (id: string, keys: string): Command => ({ id, label: id, keys, scope: "Test", run: () => {} })
const commands = [
  command("next", "j"),
  command("save", "Mod+Enter"),
  command("later", "j"),
  command("palette", "Mod+k"),
]
const page = { typing: false, inDialog: false, singleKeys: true }

describe("commandFor", () => {
  it("lets the newest command win", () => {
    expect(commandFor(commands, press("j"), page)?.id).toBe("later")
  })

  it("leaves single keys alone while typing, and when they are switched off", () => {
    expect(commandFor(commands, press("j"), { ...page, typing: true })).toBeUndefined()
    expect(commandFor(commands, press("j"), { ...page, singleKeys: false })).toBeUndefined()
  })

  it("keeps combinations working while typing", () => {
    const place = { ...page, typing: true, singleKeys: false }
    expect(commandFor(commands, press("Enter", true), place)?.id).toBe("save")
  })

  it("leaves the keys of a text to the text", () => {
    const undo = [{ ...command("undo", "Mod+z"), notInText: true }]
    expect(commandFor(undo, press("z", true), page)?.id).toBe("undo")
    expect(commandFor(undo, press("z", true), { ...page, typing: true })).toBeUndefined()
  })

  it("does nothing on the page under a dialog", () => {
    expect(commandFor(commands, press("k", true), { ...page, inDialog: true })).toBeUndefined()
  })
})
