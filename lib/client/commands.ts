import { useEffect, useEffectEvent, useSyncExternalStore } from "react"
import { isSingleKey, type KeyPress, matchesKeys } from "./command-keys"

/** One thing a person can do. The palette, the shortcuts and the `?` sheet all come from this. */
export interface Command {
  id: string
  /** As in a menu: "Next unanswered question". */
  label: string
  /** "j", "?", "Mod+k"; left out for commands that are only in the palette. */
  keys?: string
  /** The heading it stands under: "Everywhere", "Answering". */
  scope: string
  run: () => void
  /** More words that find it in the palette. */
  words?: string
  /** Holding the key down runs it again and again. Off, because a toggle would flicker. */
  repeats?: boolean
  /** In a text the keys mean something else: undo. Single keys never run there anyway. */
  notInText?: boolean
}

const SETTING = "plumbline-single-keys"
let sets: readonly (readonly Command[])[] = []
let flat: readonly Command[] = []
const listeners = new Set<() => void>()

function change(next: readonly (readonly Command[])[]) {
  if (sets.length === 0) document.addEventListener("keydown", onKeyDown)
  if (next.length === 0) document.removeEventListener("keydown", onKeyDown)
  sets = next
  flat = sets.flat()
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Adds commands until the returned function is called. The newest wins where two have the same keys. */
function registerCommands(commands: readonly Command[]): () => void {
  change([...sets, commands])
  return () => change(sets.filter((set) => set !== commands))
}

/** The commands of this component for as long as it is on the page. The array may be new on every render. */
export function useCommands(commands: readonly Command[]) {
  const run = useEffectEvent((id: string) => commands.find((command) => command.id === id)?.run())
  // What is shown and listened to; `run` is looked up when it is needed, so that it is never stale.
  const shape = JSON.stringify(commands.map(({ run: _, ...rest }) => rest))
  // The outside system is the document's keyboard.
  useEffect(() => {
    const shown: Omit<Command, "run">[] = JSON.parse(shape)
    return registerCommands(shown.map((command) => ({ ...command, run: () => run(command.id) })))
  }, [shape])
}

const NONE: readonly Command[] = []

/** Everything that can be done now, the page's own commands after those of the shell. */
export function useAllCommands(): readonly Command[] {
  return useSyncExternalStore(
    subscribe,
    () => flat,
    () => NONE,
  )
}

function singleKeysOn(): boolean {
  return localStorage.getItem(SETTING) !== "off"
}

/** Runs a command by its id, for buttons that do the same as a shortcut. */
export function runCommand(id: string) {
  flat.findLast((command) => command.id === id)?.run()
}

/** Whether shortcuts of one key work, and how to switch them (WCAG 2.1.4). The choice stays on this device. */
export function useSingleKeys(): [on: boolean, set: (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, singleKeysOn, () => true)
  return [on, setSingleKeys]
}

function setSingleKeys(on: boolean) {
  localStorage.setItem(SETTING, on ? "on" : "off")
  for (const listener of listeners) listener()
}

/** The command a key press means, or undefined. `place` is what the page knows about where the focus is. */
export function commandFor(
  commands: readonly Command[],
  press: KeyPress,
  place: { typing: boolean; inDialog: boolean; singleKeys: boolean },
): Command | undefined {
  if (place.inDialog) return undefined
  return commands.findLast(
    ({ keys, notInText }) =>
      keys !== undefined &&
      (!place.typing || (!isSingleKey(keys) && !notInText)) &&
      (place.singleKeys || !isSingleKey(keys)) &&
      matchesKeys(press, keys),
  )
}

function onKeyDown(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing) return
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event
  const press = { key, code, ctrlKey, metaKey, altKey, shiftKey, altGraph: event.getModifierState("AltGraph") }
  const place = {
    typing: isTyping(event.target),
    inDialog: document.querySelector("dialog:modal") !== null,
    singleKeys: singleKeysOn(),
  }
  const command = commandFor(flat, press, place)
  if (!command || (event.repeat && !command.repeats)) return
  event.preventDefault()
  command.run()
}

/** Where letters mean letters: text, choices found by typing, menus. A checkbox is not such a place. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement)
    return !["checkbox", "radio", "button", "submit", "reset"].includes(target.type)
  return (
    target.isContentEditable ||
    target.closest("textarea, select, [role=menu], [role=listbox], [role=combobox]") !== null
  )
}
