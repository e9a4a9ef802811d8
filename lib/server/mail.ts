import "server-only"
import { PassThrough } from "node:stream"
import { createTransport } from "nodemailer"
import { type MailBlock, mailHtml, mailText } from "@/lib/report/mail-body"
import { log } from "@/lib/server/log"
import { settings } from "@/lib/server/settings"

export interface Mail {
  to: { name: string; email: string }
  subject: string
  body: readonly MailBlock[]
  /** Calendar files, minutes and the like. */
  attachments?: readonly { name: string; contentType: string; content: string | Uint8Array }[]
}

/**
 * What became of a mail: taken by the mail server; not, because there is none or it does not let us in ("unreachable"); not
 * now ("later") or never ("refused"), as it says itself; or the line broke while the mail was on its way ("unsure"):
 * somebody may have it, so that another try could be a second mail.
 */
type MailOutcome = "sent" | "unreachable" | "later" | "refused" | "unsure"

const WAIT_MS = 15_000

/** Whether this installation sends mail at all (SMTP_URL). Screens say "in the app only" when it does not. */
export function canMail(): boolean {
  return settings().mail !== null
}

/** Hands one mail to the mail server; answers whether it took it. Never throws (see deliverMail). */
export async function sendMail(mail: Mail): Promise<boolean> {
  return (await deliverMail(mail)) === "sent"
}

/**
 * Hands one mail to the mail server and says what became of it. Never throws: what caused the mail has happened and
 * stands, whatever the mail server says; the reason goes to the log, without the mail's content.
 */
export async function deliverMail({ to, subject, body, attachments = [] }: Mail): Promise<MailOutcome> {
  const { mail } = settings()
  if (!mail) return "refused"
  const waits = { connectionTimeout: WAIT_MS, greetingTimeout: WAIT_MS, socketTimeout: 2 * WAIT_MS }
  // What a mail holds is what we were given: no address in it is ever fetched, no file read.
  const transport = createTransport({ url: mail.url, ...waits, disableFileAccess: true, disableUrlAccess: true })
  let isOnItsWay = false
  transport.use("stream", ({ message }, done) => {
    // Its text is asked for when the server has let us in.
    message.transform(() => {
      isOnItsWay = true
      return new PassThrough()
    })
    done()
  })
  try {
    await transport.sendMail({
      from: mail.from,
      to: { name: oneLine(to.name), address: to.email },
      subject: oneLine(subject),
      text: mailText(body),
      html: mailHtml(body),
      attachments: attachments.map(({ name, contentType, content }) => ({
        filename: oneLine(name),
        contentType,
        content: typeof content === "string" ? content : Buffer.from(content),
      })),
      // Nobody's out-of-office answer has a reader here.
      headers: { "Auto-Submitted": "auto-generated" },
    })
    return "sent"
  } catch (error) {
    log().warn({ err: error }, "a mail was not sent")
    return outcomeOf(error, isOnItsWay)
  }
}

function outcomeOf(error: unknown, isOnItsWay: boolean): MailOutcome {
  const { responseCode, permanent } = error as { responseCode?: number; permanent?: boolean }
  if (!isOnItsWay) return "unreachable"
  if (responseCode === undefined) return "unsure"
  return permanent ? "refused" : "later"
}

/** A header is one line, whatever a name or a title holds. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim()
}
