import { createServer } from "node:net"
import { afterAll, expect, test } from "vitest"
import { canMail, deliverMail, sendMail } from "@/lib/server/mail"
import { openMailbox } from "@/lib/server/testing/mailbox"
import "@/lib/server/testing/people"

const mailbox = await openMailbox()
process.env.SMTP_URL = mailbox.url
process.env.MAIL_FROM = "Plumbline <reviews@plumbline.example>"
afterAll(() => mailbox.close())

const to = { name: "Zoë Müller", email: "zoe@example.org" }

test("a mail arrives with its sender, both forms of its text and what is attached", async () => {
  expect(canMail()).toBe(true)
  const body = [{ text: "漢字 & <b>ready</b>" }, { label: "Open", href: "https://plumbline.example/my-work" }]
  const attachments = [{ name: "review.ics", contentType: "text/calendar", content: "BEGIN:VCALENDAR" }]
  expect(await sendMail({ to, subject: "Due today", body, attachments })).toBe(true)
  const [mail] = mailbox.mails
  expect(mail?.from?.text).toBe('"Plumbline" <reviews@plumbline.example>')
  expect(mail?.to).toMatchObject({ value: [{ address: "zoe@example.org", name: "Zoë Müller" }] })
  expect(mail?.subject).toBe("Due today")
  expect(mail?.text).toContain("漢字 & <b>ready</b>\n\nOpen: https://plumbline.example/my-work")
  expect(mail?.html).toContain("&#60;b&#62;ready")
  expect(mail?.attachments[0]?.content.toString()).toBe("BEGIN:VCALENDAR")
})

test("a name or a title adds no header and no recipient", async () => {
  const before = mailbox.mails.length
  const name = "Eve\r\nBcc: other@example.org, <other@example.org>"
  await sendMail({ to: { ...to, name }, subject: "Hello\r\nBcc: other@example.org", body: [] })
  const mail = mailbox.mails[before]
  expect(mail?.bcc).toBeUndefined()
  expect(mail?.to).toMatchObject({ value: [{ address: "zoe@example.org" }] })
  expect(mail?.subject).toBe("Hello Bcc: other@example.org")
})

test("a mail that is not sent is an answer, not an error, and says whether another try may help", async () => {
  const mail = { to, subject: "Due today", body: [] }
  mailbox.refuse(552)
  expect([await sendMail(mail), await deliverMail(mail)]).toEqual([false, "refused"])
  mailbox.refuse(451)
  expect(await deliverMail(mail)).toBe("later")
  await mailbox.close()
  expect(await deliverMail(mail)).toBe("unreachable")
})

test("when the line breaks after the mail, nobody knows whether it arrived", async () => {
  const port = Number(new URL(mailbox.url).port)
  let received = ""
  const server = createServer((socket) => {
    socket.write("220 here\r\n")
    socket.on("data", (data) => {
      received += data
      if (received.endsWith("\r\n.\r\n")) return socket.destroy()
      if (/^DATA\r\n$/m.test(String(data))) return socket.write("354 go on\r\n")
      // The mail itself comes in pieces that nobody answers.
      return /^DATA\r\n/m.test(received) || socket.write("250 yes\r\n")
    })
  })
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve))
  expect(await deliverMail({ to, subject: "Due today", body: [{ text: "Rotate keys" }] })).toBe("unsure")
  expect(received).toContain("Rotate keys")
  await new Promise((resolve) => server.close(resolve))
})
