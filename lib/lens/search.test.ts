import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type SearchDocument, search, searchIndex, searchTerms } from "./search"
import { excerpt, marked } from "./search-excerpt"
import { fold } from "./search-fold"

const document = (title: string, ...texts: string[]): SearchDocument => ({ title, texts, keys: [] })
const found = (query: string, ...documents: SearchDocument[]) =>
  search(searchIndex(documents), query).map((hit) => hit.document.title)

const anyText = fc.string({ unit: "binary" })

describe("folding", () => {
  test("keeps every place where it is", () => {
    fc.assert(fc.property(anyText, (text) => fold(text).length === text.length))
  })
  test("does not mind case, accents and the locale", () => {
    expect(fold("Ängström İSTANBUL I")).toBe("angstrom istanbul i")
    expect(fold("Ключ Ёлка")).toBe("ключ елка")
  })
  test("leaves letters of other scripts apart", () => {
    expect(fold("がか 한하")).toBe("がか 한하")
  })
})

describe("a search", () => {
  test("finds what holds every term, and nothing else", () => {
    const word = fc.constantFrom("key", "Keys", "rotate", "table", "öl", "S3")
    const documents = fc.array(
      fc.record({ title: fc.array(word, { maxLength: 3 }), text: fc.array(word, { maxLength: 3 }) }),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(documents, fc.array(word, { minLength: 1, maxLength: 3 }), (given, query) => {
        const made = given.map(({ title, text }) => document(title.join(" "), text.join(" ")))
        const holds = ({ title, texts }: SearchDocument) =>
          query.every((term) => fold(`${title}\n${texts.join("\n")}`).includes(fold(term)))
        const hits = search(searchIndex(made), query.join(" ")).map((hit) => hit.document)
        expect(new Set(hits)).toEqual(new Set(made.filter(holds)))
      }),
    )
  })

  test("puts titles before texts and whole words before parts of words", () => {
    const hits = found(
      "key",
      document("Monkeys", "A zoo"),
      document("Backups", "Each has a key"),
      document("Keyboards", "Typing"),
      document("Every key has an owner", ""),
    )
    expect(hits).toEqual(["Every key has an owner", "Keyboards", "Monkeys", "Backups"])
  })

  test("keeps the order of the lens among equals", () => {
    expect(found("key", document("Key one"), document("Key two"), document("Key three"))).toEqual([
      "Key one",
      "Key two",
      "Key three",
    ])
  })

  test("finds numbers and ids from their start", () => {
    const documents = [{ title: "Keys", texts: [], keys: ["SEC 3", "sec_keys"] }, document("SEC 30")]
    expect(found('"sec 3"', ...documents)).toEqual(["Keys", "SEC 30"])
    expect(found("sec_k", ...documents)).toEqual(["Keys"])
    expect(found("ec_keys", ...documents)).toEqual([])
  })

  test("takes words in quotes as one", () => {
    expect(searchTerms('  "dead letter" Queue "open end')).toEqual(["dead letter", "queue", "open end"])
    expect(found('"dead letter"', document("A dead letter queue"), document("Letter from the dead"))).toHaveLength(1)
  })

  test("an empty query finds nothing", () => {
    expect(found('  "" ', document("Anything"))).toEqual([])
  })
})

describe("marks", () => {
  test("change nothing of the text, and mark only what was looked for", () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 3 }), (text, words) => {
        const terms = words.flatMap(searchTerms)
        const pieces = marked(text, terms)
        expect(pieces.map((piece) => piece.text).join("")).toBe(text)
        for (const { text: piece, isHit } of pieces) {
          if (isHit) expect(terms.some((term) => fold(piece).includes(term))).toBe(true)
        }
      }),
    )
  })

  test("join where two terms overlap", () => {
    expect(marked("Rotation of keys", ["rota", "tation"])).toEqual([
      { text: "Rotation", isHit: true },
      { text: " of keys", isHit: false },
    ])
  })
})

describe("an excerpt", () => {
  const long = `${"padding words ".repeat(30)}the dead letter queue is watched ${"and so on ".repeat(30)}`
  test("shows the place, cut between words", () => {
    const pieces = excerpt(["nothing here", long], ["letter"]) ?? []
    const text = pieces.map((piece) => piece.text).join("")
    expect(text).toMatch(/^… \w+ .*the dead letter queue.* \w+ …$/)
    expect(text.length).toBeLessThan(200)
    expect(pieces.filter((piece) => piece.isHit)).toEqual([{ text: "letter", isHit: true }])
  })
  test("comes from the text that holds most of the terms", () => {
    const pieces = excerpt(["a queue", "a dead queue"], ["dead", "queue"]) ?? []
    expect(pieces.map((piece) => piece.text).join("")).toBe("a dead queue")
  })
  test("is nothing where no text was found, and never fails", () => {
    expect(excerpt(["text"], ["other"])).toBeNull()
    fc.assert(fc.property(fc.array(anyText), anyText, (texts, query) => void excerpt(texts, searchTerms(query))))
  })
})
