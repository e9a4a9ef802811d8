import type { AddressInfo } from "node:net"
import { type ParsedMail, simpleParser } from "mailparser"
import { SMTPServer } from "smtp-server"

/** A real mail server on this machine that keeps what it gets. */
export interface Mailbox {
  url: string
  /** Oldest first. */
  mails: ParsedMail[]
  /** Answers every mail with this code from now on (552: full; 451: come later); null: takes it again. */
  refuse(code: number | null): void
  close(): Promise<void>
}

/** `port`: where one stood before; any free one by default. */
export async function openMailbox(port = 0): Promise<Mailbox> {
  const mails: ParsedMail[] = []
  let refusal: number | null = null
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onData(stream, _, done) {
      simpleParser(stream).then((mail) => {
        if (refusal !== null) return done(Object.assign(new Error("not taken"), { responseCode: refusal }))
        mails.push(mail)
        done()
      }, done)
    },
  })
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve))
  const place = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${place.port}`,
    mails,
    refuse: (code) => {
      refusal = code
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
