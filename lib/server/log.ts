import "server-only"
import pino, { type Logger } from "pino"
import { settings } from "./settings"

/** Things that must never reach a log, wherever they hang. */
const secrets = ["password", "token", "secret", "authorization", "cookie", "passwordHash", "secretEncrypted"]

let logger: Logger | undefined

/** The log of this process: one JSON line per entry on standard error, so that scripts keep standard output. */
export function log(): Logger {
  logger ??= pino(
    { level: settings().logLevel, redact: secrets.flatMap((name) => [name, `*.${name}`]) },
    pino.destination({ dest: 2, sync: true }),
  )
  return logger
}
