import { parseArgs } from "node:util"
import type { ZodError } from "zod"
import { COMMANDS } from "./admin-commands"

/** The command line makes no sense; nothing was tried. */
export class Misunderstood extends Error {}

const text = { type: "string" } as const

export function readArguments(args: string[]) {
  try {
    const options = { email: text, name: text, role: text, workspace: text, "expires-in-days": text }
    const account = { endpoint: text, region: text, profile: text, yes: { type: "boolean" } } as const
    const flags = { json: { type: "boolean", default: false }, help: { type: "boolean", default: false } } as const
    return parseArgs({ args, allowPositionals: true, options: { ...options, ...account, ...flags } })
  } catch (error) {
    throw new Misunderstood(error instanceof Error ? error.message : String(error))
  }
}

/** The command and its input, each option checked; nothing that was typed is ignored. */
export function understand({ values, positionals }: ReturnType<typeof readArguments>) {
  const [name = "", argument, more] = positionals
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) throw new Misunderstood(name ? `There is no command ${name}.` : "Which command?")
  const { json: _, help: __, ...options } = values
  const given = { ...options, ...(argument !== undefined && { argument }) }
  const takes = [...`${command.usage} `.matchAll(/--([a-z-]+)/g)].map((match) => match[1])
  if (/^</.test(command.usage)) takes.push("argument")
  const surplus = Object.keys(given).filter((key) => !takes.includes(key))
  if (surplus.length > 0 || more !== undefined) throw new Misunderstood(`Usage: ${name} ${command.usage}`)
  const input = command.input.safeParse(given)
  if (input.success) return { command, input: input.data }
  throw new Misunderstood(`${sentences(input.error)}\nUsage: ${name} ${command.usage}`)
}

function sentences(error: ZodError): string {
  const option = (name: string) => (name === "argument" ? "What stands behind the command" : `--${name}`)
  const lines = error.issues.map(({ path, code, message }) => {
    const missing = code === "invalid_type" && message.includes("undefined")
    return `${option(String(path[0]))} ${missing ? "is missing" : message}.`
  })
  return lines.join("\n")
}
