import { z } from "zod"
import { AppError } from "@/lib/errors"
import { openAws, reasonOf } from "@/lib/server/moves/aws-api"
import { importAccount } from "@/lib/server/moves/import-account"
import { MoveReport } from "@/lib/server/moves/move-report"
import { pushAccount } from "@/lib/server/moves/push-account"
import { pushPlan } from "@/lib/server/moves/push-plan"
import { asOperator } from "@/lib/server/visit"
import { type Answer, type Command, command } from "./admin-command"
import { findWorkspace } from "./admin-lookup"

const ADDRESS = "[--endpoint <address>] [--region <region>] [--profile <name>] [--workspace <id>]"
const address = {
  endpoint: z.url({ protocol: /^https?$/, error: "has to be an address such as https://reviews.example.com/api/aws" }),
  region: z.string().min(1),
  profile: z.string().min(1),
  workspace: z.string().min(1),
}
const input = z.object(address).partial()

/** Whoever waits sees how far it is; scripts read standard output only. */
async function moving(work: (report: MoveReport) => Promise<void>): Promise<Answer> {
  const report = new MoveReport((line) => console.error(line))
  const answer = (end: string[]): Answer => ({ facts: report.lines, words: [report.words(), ...end].join("\n") })
  try {
    await work(report)
    if (report.hasFailed) process.exitCode = 1
    return answer([])
  } catch (error) {
    process.exitCode = 1
    return answer([`It ended here: ${reasonOf(error)}`, "The same command goes on where it ended."])
  }
}

export const MOVES: Record<string, Command> = {
  "import-aws": command(
    ADDRESS,
    "everything of an AWS account, or of another server with its API, into a workspace; again goes on where it ended",
    input,
    async (visit, given) => {
      const ctx = asOperator(visit, await findWorkspace(visit, given.workspace))
      const aws = await openAws(given)
      return moving((report) => importAccount(ctx, aws, report))
    },
  ),
  "push-aws": command(
    `${ADDRESS} [--yes]`,
    "everything of a workspace into an AWS account; lists first what AWS's limits would cut, and asks for --yes",
    input.extend({ yes: z.boolean().optional() }),
    async (visit, given) => {
      const ctx = asOperator(visit, await findWorkspace(visit, given.workspace))
      const cuts = await pushPlan(ctx)
      if (cuts.length > 0 && !given.yes) {
        throw new AppError("Validation", [...cuts, "Nothing was sent. --yes sends the rest all the same."].join("\n"))
      }
      const aws = await openAws(given)
      return moving((report) => pushAccount(ctx, aws, report))
    },
  ),
}
