import { readFile } from "node:fs/promises"
import { z } from "zod"
import { invalid } from "@/lib/errors"
import { readChain } from "@/lib/report/audit-chain"
import { sha256 } from "@/lib/server/audit-trail/entries"
import { signatureOf } from "@/lib/server/audit-trail/trail"
import { type Command, command } from "./admin-command"

/** Holding an exported audit trail against this installation. */
export const AUDIT: Record<string, Command> = {
  "verify-audit": command(
    "<file>",
    "whether an exported audit trail (JSONL) is whole, unchanged and from this installation",
    z.object({ argument: z.string().min(1) }),
    async (_, { argument }) => {
      const text = await readFile(argument, "utf8").catch((error) => {
        throw invalid(`${argument} cannot be read: ${error instanceof Error ? error.message : error}`)
      })
      const read = readChain(text, sha256)
      if ("problem" in read) throw invalid(read.problem)
      const { end, signature } = read.end
      if (signature !== signatureOf(end)) throw invalid("The lines fit, but their end was not signed here.")
      const seals = end.sealed.intact
        ? `${end.sealed.entries} of them were sealed when they happened, and still fit.`
        : "But the seals do not fit: entries were changed in the database before the export."
      return { facts: end, words: `${end.entries} entries, whole and unchanged since ${end.exportedAt}. ${seals}` }
    },
  ),
}
