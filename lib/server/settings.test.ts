import { expect, test } from "vitest"
import { parseSettings } from "./settings"

const secret = "0123456789abcdef0123456789abcdef"
const least = { DATABASE_URL: "postgresql://localhost/x", NEXTAUTH_SECRET: secret, PLUMBLINE_SECRET: secret }

test("the least settings get defaults", () => {
  const parsed = parseSettings({ ...least, PORT: "", PLUMBLINE_DATA: "/srv/plumbline" })
  expect(parsed).toMatchObject({ port: 3000, host: "127.0.0.1", url: "http://localhost:3000" })
  expect(parsed.dataFolder).toBe("/srv/plumbline")
})

test("the public address loses its last slash", () => {
  expect(parseSettings({ ...least, PLUMBLINE_URL: "https://review.example.org/" }).url).toBe(
    "https://review.example.org",
  )
})

test("every wrong setting is named in one sentence", () => {
  const wrong = {
    PORT: "http",
    DATABASE_URL: "mysql://localhost",
    PLUMBLINE_URL: "plumbline",
    PLUMBLINE_SECRET: secret,
  }
  expect(() => parseSettings(wrong)).toThrow(/DATABASE_URL has to.*PORT has to.*PLUMBLINE_URL has to.*NEXTAUTH_SECRET/)
})

test("mail is off without a server, and needs a sender with one", () => {
  expect(parseSettings(least).mail).toBeNull()
  const mail = { SMTP_URL: "smtp://mail.example.org:587", MAIL_FROM: "Plumbline <reviews@example.org>" }
  expect(parseSettings({ ...least, ...mail }).mail).toEqual({ url: mail.SMTP_URL, from: mail.MAIL_FROM })
  expect(() => parseSettings({ ...least, SMTP_URL: mail.SMTP_URL })).toThrow(/MAIL_FROM is missing/)
  expect(() => parseSettings({ ...least, ...mail, SMTP_URL: "https://mail.example.org" })).toThrow(/SMTP_URL has to/)
})
