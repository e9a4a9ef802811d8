import fc from "fast-check"
import { expect, test } from "vitest"
import { mailHtml, mailText } from "./mail-body"

test("no text of a user becomes markup, and every word of it is there", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.webUrl(), (text, href) => {
      const html = mailHtml([{ text }, { label: text, href }, { heading: text, lines: [{ text, href }, { text }] }])
      const tags = [...html.matchAll(/<\/?([a-z!]+)/g)].map(([, name]) => name)
      const ours = new Set(["!doctype", "html", "body", "p", "br", "a", "ul", "li", "strong"])
      expect(tags.every((name) => ours.has(name ?? ""))).toBe(true)
      expect(mailText([{ text }])).toBe(`${text}\n`)
    }),
  )
})

test("only http addresses are links", () => {
  expect(mailHtml([{ label: "Open", href: "javascript:alert(1)" }])).not.toContain("<a")
  expect(mailHtml([{ label: "Open", href: "https://plumbline.example/a?b=1&c=2" }])).toContain(
    '<a href="https://plumbline.example/a?b=1&#38;c=2"',
  )
})

test("as plain text, addresses stand beside what they lead to", () => {
  const lines = [{ text: "Checkout", href: "https://plumbline.example/w" }, { text: "Search" }]
  expect(mailText([{ text: "Two things are due." }, { heading: "Overdue", lines }])).toBe(
    "Two things are due.\n\nOverdue\n- Checkout\n  https://plumbline.example/w\n- Search\n",
  )
})
