// npm run lens -- check|table|diff …: checks lens files, prints their truth tables, compares two of them. Reads files only.
import { parseArgs } from "node:util"
import { checkFiles } from "./lens-check"
import { compareFiles } from "./lens-diff"
import { Refused } from "./lens-file"
import { printAnswer, printTables } from "./lens-table"

const USAGE = `Usage:
  npm run lens -- check <files…> [--json]
      every problem of each file; exit code 1 when a file has errors
  npm run lens -- table <file> [--question <id>] [--json]
      every subset of the choices with its risk, the first choice counting lowest
  npm run lens -- table <file> --question <id> --select <ids> [--not-applicable <ids>] [--json]
      the risk of one answer and the rule that decided; ids with commas between them
  npm run lens -- diff <old> <new> [--json]
      what changed, and which answers change their risk`

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: "boolean", default: false },
        question: { type: "string" },
        select: { type: "string" },
        "not-applicable": { type: "string" },
        help: { type: "boolean", default: false },
      },
    })
  } catch (error) {
    throw new Refused(`${error instanceof Error ? error.message : error}\n${USAGE}`)
  }
}

function run(args: string[]): void {
  const { values, positionals } = readArguments(args)
  const [command, ...files] = positionals
  const [first, second] = files
  if (values.help || command === "help") console.log(USAGE)
  else if (command === "check" && first) checkFiles(files, values.json)
  else if (command === "table" && first && !second) {
    const { question, select, "not-applicable": notApplicable } = values
    if (select === undefined && notApplicable === undefined) printTables(first, question, values.json)
    else if (question === undefined) throw new Refused("--select and --not-applicable need --question <id>")
    else printAnswer(first, { question, select: select ?? "", notApplicable: notApplicable ?? "" }, values.json)
  } else if (command === "diff" && first && second && files.length === 2) compareFiles(first, second, values.json)
  else throw new Refused(USAGE)
}

// A reader such as `head` may stop early; that is no failure.
process.stdout.on("error", () => {})
try {
  run(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Refused)) throw error
  console.error(error.message)
  process.exitCode = 1
}
