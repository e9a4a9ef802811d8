import { password } from "@/lib/access/accounts-schema"
import { invalid } from "@/lib/errors"

/** The new password: the first line of standard input, or what is typed at the terminal, unseen. */
export async function readPassword(): Promise<string> {
  const line = process.stdin.isTTY ? await typed() : await piped()
  const checked = password.safeParse(line)
  if (checked.success) return checked.data
  throw invalid(`The password ${checked.error.issues[0]?.message}. Give it on standard input.`)
}

async function piped(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  return Buffer.concat(chunks).toString("utf8").split(/\r?\n/)[0] ?? ""
}

function typed(): Promise<string> {
  process.stderr.write("New password (at least 12 characters, not shown): ")
  const { stdin } = process
  stdin.setRawMode(true).setEncoding("utf8").resume()
  return new Promise((resolve, reject) => {
    let line = ""
    const end = (settle: () => void) => {
      stdin.setRawMode(false).pause().off("data", take)
      process.stderr.write("\n")
      settle()
    }
    const take = (keys: string) => {
      for (const key of keys) {
        if (key === "\r" || key === "\n") return end(() => resolve(line))
        if (key === "\u0003") return end(() => reject(invalid("Nothing was changed.")))
        line = key === "\u007f" ? line.slice(0, -1) : line + key
      }
    }
    stdin.on("data", take)
  })
}
