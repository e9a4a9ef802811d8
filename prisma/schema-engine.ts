import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { PrismaPg } from "@prisma/adapter-pg"
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils"
import type { DiffTarget, SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg"
import pg from "pg"

const noFilters = { externalTables: [], externalEnums: [] }

async function loadBindings() {
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg")
  const folder = dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg"))
  const bytes = await readFile(join(folder, "schema_engine_bg.wasm"))
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": { ...bindings } })
  bindings.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === "function") start()
  return bindings
}

let loaded: ReturnType<typeof loadBindings> | undefined

/**
 * Prisma's schema engine as WebAssembly: the native one is a download that fails on machines without internet.
 * It is connected for one `task` only and leaves no connection behind.
 */
async function withEngine<T>(url: string, datamodel: string, task: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  loaded ??= loadBindings()
  const { SchemaEngine } = await loaded
  const pool = new pg.Pool({ connectionString: url })
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool))
    return await task(await SchemaEngine.new({ datamodels: [["schema.prisma", datamodel]] }, () => {}, adapter))
  } finally {
    await pool.end()
  }
}

function target(schema: string | null): DiffTarget {
  if (schema === null) return { tag: "empty" }
  return { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: schema }] }
}

/**
 * The SQL that turns a database of schema `from` (null: an empty one) into schema `to`; empty when nothing changes.
 * The engine insists on a connection to any PostgreSQL, though it compares only the two texts.
 */
export async function diffSchemas(url: string, from: string | null, to: string): Promise<string> {
  const params = { from: target(from), to: target(to), script: true, exitCode: null, filters: noFilters }
  const { stdout } = await withEngine(url, to, (engine) => engine.diff(params))
  const sql = (stdout ?? "").trim()
  return sql === "-- This is an empty migration." ? "" : sql
}
