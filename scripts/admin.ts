// npm run admin -- <command> …: for whoever runs this installation. Works whether or not the server runs.
import { ZodError } from "zod"
import { AppError } from "@/lib/errors"
import { createDatabase } from "@/lib/server/database"
import { newId } from "@/lib/server/ids"
import { settings } from "@/lib/server/settings"
import { Misunderstood, readArguments, understand } from "./admin-arguments"
import { COMMANDS } from "./admin-commands"

const USAGE = [
  "Usage: npm run admin -- <command> [--json]",
  "",
  ...Object.entries(COMMANDS).map(([name, { usage, about }]) =>
    `  ${name} ${usage}`.trimEnd().concat(`\n      ${about}`),
  ),
  "",
  "A workspace is named by its id, its account id or its name; the only one need not be named.",
  "--json prints one line of JSON. Exit code 1: it did not work. Exit code 2: the command was not understood.",
].join("\n")

async function run(args: string[]): Promise<void> {
  const read = readArguments(args)
  if (read.values.help || read.positionals[0] === "help") return console.log(USAGE)
  const { command, input } = understand(read)
  const db = createDatabase(settings().databaseUrl, 4)
  try {
    const { facts, words } = await command.run({ db, now: new Date(), requestId: newId() }, input)
    console.log(read.values.json ? JSON.stringify(facts) : words)
  } finally {
    await db.$disconnect()
  }
}

function fail(error: unknown): void {
  if (error instanceof Misunderstood) {
    console.error(`${error.message}\nnpm run admin -- help lists the commands.`)
    process.exitCode = 2
    return
  }
  process.exitCode = 1
  const known = error instanceof AppError || error instanceof ZodError
  const message = error instanceof Error ? error.message.replace(/^\[Validation\] /, "") : String(error)
  if (process.argv.includes("--json") && known) {
    const code = error instanceof AppError ? error.code : "Validation"
    console.error(JSON.stringify({ error: { code, message } }))
  } else console.error(known ? message : error)
}

await run(process.argv.slice(2)).catch(fail)
