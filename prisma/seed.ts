import { fileURLToPath } from "node:url"
import { importBuiltInLenses, readBuiltInLenses } from "@/lib/server/built-in-lenses"
import { createDatabase } from "@/lib/server/database"

// Brings the built-in lenses into the database named by DATABASE_URL; called by every start whose sources are new.
const url = process.env.DATABASE_URL
if (!url) throw new Error("DATABASE_URL is missing: npm start starts a PostgreSQL and passes its address on.")
const db = createDatabase(url, 1)
try {
  const lenses = await readBuiltInLenses(fileURLToPath(new URL("../lenses", import.meta.url)))
  for (const { alias, version, outcome } of await importBuiltInLenses(db, lenses, new Date())) {
    console.log(`${alias} ${version}: ${outcome}`)
  }
} finally {
  await db.$disconnect()
}
