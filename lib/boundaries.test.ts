import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"

const root = fileURLToPath(new URL("..", import.meta.url))

interface Source {
  path: string
  text: string
  /** What it imports: a package's name, or a path of ours from the root without an ending. */
  imports: { name: string; typeOnly: boolean }[]
}

const importing = /^(?:import|export)\s+(type\s)?(?:[^"'`;]*?\sfrom\s+)?"([^"]+)"|\bimport\("([^"]+)"\)/gm

function readSource(path: string): Source {
  const text = readFileSync(join(root, path), "utf8")
  const imports = [...text.matchAll(importing)].map(([, type, name = "", dynamic]) => {
    const target = dynamic ?? name
    const own = target.startsWith("@/")
      ? target.slice(2)
      : target.startsWith(".")
        ? join(dirname(path), target)
        : target
    return { name: own.replace(/\.(tsx?|mjs)$/, ""), typeOnly: Boolean(type) }
  })
  return { path, text, imports }
}

const sources = ["app", "components", "lib"]
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)))
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|^lib\/server\/testing\//.test(path))
  .map(readSource)

const within = (...folders: string[]) =>
  sources.filter(({ path }) => folders.some((folder) => path.startsWith(`${folder}/`)))

/** Every import of these sources that matches, as "file → import". */
function found(from: Source[], forbidden: RegExp, { types = true } = {}) {
  const matching = (source: Source) =>
    source.imports.filter((one) => forbidden.test(one.name) && (types || !one.typeOnly))
  return from.flatMap((source) => matching(source).map((one) => `${source.path} → ${one.name}`))
}

const pure = within(
  ...["lens", "risk", "review", "improvement", "live", "report", "access", "autosave", "aws"].map(
    (name) => `lib/${name}`,
  ),
)
const server = within("lib/server")
const pdf = within("components/pdf")
const client = within("lib/client", "components").filter((source) => !pdf.includes(source))

test("the scan sees all three kinds of code", () => {
  expect([pure, server, client, pdf].map((some) => some.length > 0)).toEqual([true, true, true, true])
})

test("pure code knows no framework, no database, no server, no page and no input or output", () => {
  const outside =
    /^(next|react|react-dom|@tanstack|@prisma|pg|pino|server-only|node:)|^(prisma|app|components|lib\/(server|client))\//
  expect(found(pure, outside)).toEqual([])
})

test("pure code gets time, randomness and settings as arguments", () => {
  const hidden = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bcrypto\.|\bprocess\.env\b/
  expect(pure.filter(({ text }) => hidden.test(text)).map(({ path }) => path)).toEqual([])
})

test.each([
  ["lens", "risk|review|improvement|report|live"],
  ["risk", "review|improvement|report|live"],
  ["review", "improvement|report|live"],
  ["improvement", "report|live"],
  ["report", "live"],
  ["live", "report"],
])("within pure code imports point one way: lib/%s imports none of %s", (folder, later) => {
  expect(found(within(`lib/${folder}`), new RegExp(`^lib/(${later})/`))).toEqual([])
})

test("server code says so, so that no page can pull it into the browser", () => {
  expect(server.filter(({ text }) => !text.includes('import "server-only"')).map(({ path }) => path)).toEqual([])
})

test("server code draws nothing and sends nobody elsewhere", () => {
  expect(found(server, /^(components|lib\/client)\/|^next\/navigation$/)).toEqual([])
})

test("client code takes its types from the schemas, never from the server or the database", () => {
  expect(found(client, /^lib\/server\/|^prisma\/|^@prisma|^node:/)).toEqual([])
})

test("what draws reports gets plain report data and nothing else", () => {
  expect(found(pdf, /^(next|@tanstack|@prisma)|^(prisma|app|lib\/(server|client))\//)).toEqual([])
})

test("the browser loads no zod: schemas stay in files that client code imports types from", () => {
  const reached = new Set(client)
  for (const source of reached) {
    const names = new Set(source.imports.filter((one) => !one.typeOnly).map((one) => one.name))
    for (const other of sources) if (names.has(other.path.replace(/\.tsx?$/, ""))) reached.add(other)
  }
  expect(found([...reached], /^zod/, { types: false })).toEqual([])
})

test("files stay small: 300 lines, components 150", () => {
  const lines = ({ text }: Source) => text.split("\n").length - 1
  const limit = ({ path }: Source) => (path.startsWith("components/") ? 150 : 300)
  const tooLong = sources.filter((source) => lines(source) > limit(source))
  expect(tooLong.map((source) => `${source.path}: ${lines(source)} lines`)).toEqual([])
})
