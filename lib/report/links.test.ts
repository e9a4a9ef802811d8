import { expect, test } from "vitest"
import { linksOf, safeUrl, shortAddress } from "./links"

test("only whole http and https addresses become links", () => {
  const refused = [
    "javascript:alert(1)",
    "data:text/html,x",
    "ftp://example.org",
    "//example.org",
    "example.org",
    "",
    "http://",
    "https:///x",
  ]
  expect(refused.map((text) => safeUrl(text))).toEqual(refused.map(() => null))
  expect(safeUrl("  HTTPS://Example.org/a b ")).toBe("https://example.org/a%20b")
  expect(safeUrl(undefined)).toBeNull()
})

test("an address is listed once", () => {
  const resources = [
    { displayText: "one", url: "https://example.org/a" },
    undefined,
    { displayText: "two", url: "https://example.org/a" },
  ]
  expect(linksOf(resources, ({ displayText }) => displayText)).toEqual([{ text: "one", url: "https://example.org/a" }])
})

test("a short address shows where a link leads", () => {
  expect(shortAddress("https://www.example.org/")).toBe("example.org")
  expect(shortAddress("https://docs.example.org/a/b%20c.html#d")).toBe("docs.example.org › b c.html")
  expect(shortAddress("https://example.org/%E0%A4%A")).toBe("example.org › %E0%A4%A")
})
