import "server-only"
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

const WAIT_MS = 15_000

let transport: ReturnType<typeof connect> | undefined

function connect(url: string) {
  const waits = { connectionTimeout: WAIT_MS, greetingTimeout: WAIT_MS, socketTimeout: 2 * WAIT_MS }
  // What a mail holds is what we were given: no address in it is ever fetched, no file read.
  return createTransport({ url, ...waits, disableFileAccess: true, disableUrlAccess: true })
}

/** Whether this installation sends mail at all (SMTP_URL). Screens say "in the app only" when it does not. */
export function canMail(): boolean {
  return settings().mail !== null
}

/**
 * Hands one mail to the mail server; answers whether it took it. Never throws: what caused the mail has happened and
 * stands, whatever the mail server says; the reason goes to the log, without the mail's content.
 */
export async function sendMail({ to, subject, body, attachments = [] }: Mail): Promise<boolean> {
  const { mail } = settings()
  if (!mail) return false
  try {
    transport ??= connect(mail.url)
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
    return true
  } catch (error) {
    log().warn({ err: error }, "a mail was not sent")
    return false
  }
}

/** A header is one line, whatever a name or a title holds. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim()
}
