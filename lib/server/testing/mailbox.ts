import type { AddressInfo } from "node:net"
import { type ParsedMail, simpleParser } from "mailparser"
import { SMTPServer } from "smtp-server"

/** A real mail server on this machine that keeps what it gets. */
export interface Mailbox {
  url: string
  /** Oldest first. */
  mails: ParsedMail[]
  /** Refuses every mail from now on, as a full or strict server does. */
  refuse(): void
  close(): Promise<void>
}

export async function openMailbox(): Promise<Mailbox> {
  const mails: ParsedMail[] = []
  let refusing = false
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onData(stream, _, done) {
      simpleParser(stream).then((mail) => {
        if (refusing) return done(new Error("the mailbox is full"))
        mails.push(mail)
        done()
      }, done)
    },
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuse: () => {
      refusing = true
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
