import { createServer } from "node:http"
import pg from "pg"

/** The floor: the same statements behind bare `node:http`, without sign-in check, rules, lens or schema. */

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 16 })

const WHO = `SELECT u."id", u."name", w."id" AS "workspaceId", m."role"::text FROM "User" u
  JOIN "Membership" m ON m."userId" = u."id" JOIN "Workspace" w ON w."id" = m."workspaceId" WHERE w."id" = $1 LIMIT 1`
const READ = `SELECT r."id", r."lensVersionId", to_jsonb(a) AS "stored" FROM "Workload" w
  JOIN "LensReview" r ON r."workloadId" = w."id" AND r."removedAt" IS NULL
  LEFT JOIN "Answer" a ON a."lensReviewId" = r."id" AND a."questionId" = $2 WHERE w."id" = $1`
const WRITE = `WITH saved AS (
    INSERT INTO "Answer" ("lensReviewId", "questionId", "pillarId", "choices", "isApplicable", "reason", "notes", "risk")
    VALUES ($1, $2, $3, $4::jsonb, true, 'NONE', '', 'HIGH')
    ON CONFLICT ("lensReviewId", "questionId") DO UPDATE
      SET "choices" = EXCLUDED."choices", "version" = "Answer"."version" + 1 RETURNING "version"),
  pillar AS (UPDATE "PillarReview" SET "high" = "high" + 0 WHERE "lensReviewId" = $1 AND "pillarId" = $3),
  workload AS (UPDATE "Workload" SET "updatedAt" = now() WHERE "id" = $5),
  trail AS (INSERT INTO "AuditEvent" ("workspaceId", "actorKind", "actorName", "action", "resourceKind", "resourceId",
    "before", "after", "requestId") SELECT $6, 'user', 'Bare', 'answer.update', 'answer', $2, $4::jsonb, $4::jsonb, '' FROM saved),
  live AS (INSERT INTO "LiveEvent" ("workloadId", "type", "payload") SELECT $5, 'answer.changed', $4::jsonb FROM saved)
  SELECT "version" FROM saved`
const TELL = "SELECT pg_notify('plumbline_live', $1)"

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const { workloadId, questionId, pillarId, workspaceId, choices } = JSON.parse(Buffer.concat(chunks).toString())
  await pool.query({ name: "who", text: WHO, values: [workspaceId] })
  const read = await pool.query({ name: "read", text: READ, values: [workloadId, questionId] })
  const values = [read.rows[0].id, questionId, pillarId, JSON.stringify(choices), workloadId, workspaceId]
  const saved = await pool.query({ name: "write", text: WRITE, values })
  void pool.query({ name: "tell", text: TELL, values: [workloadId] })
  response.writeHead(200, { "content-type": "application/json" })
  response.end(JSON.stringify(saved.rows[0]))
})
server.listen(0, "127.0.0.1", () => {
  const address = server.address()
  if (address && typeof address === "object") console.log(`http://127.0.0.1:${address.port}`)
})
