import {
  CreateWorkloadCommand,
  DeleteWorkloadCommand,
  GetLensCommand,
  ListLensesCommand,
  ListTagsForResourceCommand,
} from "@aws-sdk/client-wellarchitected"
import { beforeEach, describe, expect, test } from "vitest"
import { createAccessKey, revokeAccessKey } from "@/lib/server/access-keys"
import { errorResponse } from "@/lib/server/http-errors"
import { removeMember } from "@/lib/server/members"
import { verifyRequest } from "@/lib/server/signature"
import { testDatabase } from "@/lib/server/testing/database"
import { makeMember, makeWorkspace } from "@/lib/server/testing/people"
import { type Arrived, signedRequests } from "@/lib/server/testing/signed-requests"

const { db } = await testDatabase()
const workspace = await makeWorkspace(db)
const owner = await makeMember(db, workspace, "OWNER")
const member = await makeMember(db, workspace, "REVIEW_LEAD")
const key = await createAccessKey(member, { name: "pipeline" })

/** Every request that came, and what becomes of it before it is verified. */
const arrived: Arrived[] = []
let meddle: (one: Arrived) => Arrived = (one) => one
/** How far the server's clock is ahead of the client's, in milliseconds. */
let ahead = 0

const { client, endpoint } = await signedRequests(async (one) => {
  arrived.push(one)
  const { request, body } = meddle(one)
  const now = new Date(Date.now() + ahead)
  const verified = verifyRequest(db, request, body, now).then(Response.json)
  const response = await verified.catch((error) => errorResponse(error, "r1"))
  response.headers.set("date", now.toUTCString())
  return response
})

beforeEach(() => {
  arrived.length = 0
  meddle = (one) => one
  ahead = 0
})

const denied = { name: "AccessDeniedException", $metadata: { httpStatusCode: 403 } }
const list = new ListLensesCommand({ LensName: "a name (with) all*of+it's !", MaxResults: 50 })
const lensArn = `arn:aws:wellarchitected:us-east-1:${workspace.accountId}:lens/${"a".repeat(32)}`
const create = new CreateWorkloadCommand({
  WorkloadName: "Kasse – Überblick",
  Description: "ünïcode",
  Environment: "PRODUCTION",
  NonAwsRegions: ["Keller"],
  Lenses: [],
})

/** Sends it as it was, some time later. */
async function again({ request, body }: Arrived, later = 0) {
  return verifyRequest(db, request, body, new Date(Date.now() + later))
}

describe("requests that the SDK signs", () => {
  test.each([
    ["a list with a query that needs care", list],
    ["an ARN in the path", new GetLensCommand({ LensAlias: lensArn })],
    ["an ARN in the path of another operation", new ListTagsForResourceCommand({ WorkloadArn: lensArn })],
    ["a body", create],
    ["a delete", new DeleteWorkloadCommand({ WorkloadId: "0".repeat(32), ClientRequestToken: "a/b c" })],
  ])("%s", async (_, command) => {
    await client(key).send(command as never)
    const [one] = arrived
    if (!one) throw new Error("nothing came")
    expect(await again(one)).toEqual({
      kind: "access-key",
      accessKeyId: key.accessKeyId,
      userId: member.userId,
      name: member.actor.name,
      email: member.email,
      workspaceId: workspace.id,
      accountId: workspace.accountId,
      role: "REVIEW_LEAD",
    })
  })

  test.each(["us-east-1", "eu-central-1", "moon-base-7"])("any region: %s", async (region) => {
    await client(key, { region }).send(list)
    expect(arrived).toHaveLength(1)
  })

  test("in the query", async () => {
    const url = await presign()
    expect(await open(url)).toMatchObject({ userId: member.userId })
    const refused = [open(url.replace("LensName=x", "LensName=y")), open(url, { body: "{}" })]
    for (const one of refused) await expect(one).rejects.toMatchObject({ code: "AccessDenied" })
  })

  test("in the query, for as long as it says", async () => {
    const url = await presign(1800)
    expect(await open(url, { later: 1795 })).toMatchObject({ userId: member.userId })
    await expect(open(url, { later: 1805 })).rejects.toMatchObject({ code: "AccessDenied" })
    await expect(open(url, { later: -305 })).rejects.toMatchObject({ code: "RequestTimeTooSkewed" })
  })
})

/** Opens a signed link, `later` in seconds. */
function open(url: string, { body = "", later = 0 } = {}) {
  const request = new Request(url, { headers: { host: new URL(url).host } })
  return verifyRequest(db, request, Buffer.from(body), new Date(Date.now() + later * 1000))
}

/** A link that the SDK's own signer made. */
async function presign(expiresIn = 600): Promise<string> {
  const scheme = { name: "sigv4", signingName: "wellarchitected", signingRegion: "local-1", properties: {} }
  const signer = await client(key).config.signer(scheme)
  if (!("presign" in signer) || typeof signer.presign !== "function")
    throw new Error("The SDK's signer cannot presign.")
  const { hostname, port, pathname, host } = new URL(endpoint)
  const signed = await signer.presign(
    {
      protocol: "http:",
      method: "GET",
      hostname,
      port: Number(port),
      path: `${pathname}/lenses`,
      query: { LensName: "x" },
      headers: { host },
    },
    { expiresIn, signingService: "wellarchitected", signingRegion: "local-1" },
  )
  const url = new URL(`${endpoint}/lenses`)
  for (const [name, value] of Object.entries<string>(signed.query)) url.searchParams.set(name, value)
  return url.href
}

describe("whatever is wrong gets one and the same answer", () => {
  test.each<[string, (one: Arrived) => Arrived]>([
    [
      "another body",
      ({ request, body }) => ({ request, body: Buffer.from(body.toString().replace("Kasse", "Tasse")) }),
    ],
    ["no body", ({ request }) => ({ request, body: Buffer.alloc(0) })],
    ["another path", ({ request, body }) => ({ request: new Request(`${request.url}/x`, request), body })],
    ["another query", ({ request, body }) => ({ request: new Request(`${request.url}?x=1`, request), body })],
    ["another method", ({ request, body }) => ({ request: new Request(request, { method: "PUT" }), body })],
    ["another host", (one) => withHeader(one, "host", "other.example")],
    ["another signed header", (one) => withHeader(one, "x-amz-user-agent", "other")],
    [
      "another time",
      (one) => withHeader(one, "x-amz-date", `${one.request.headers.get("x-amz-date")?.slice(0, 13)}59Z`),
    ],
    ["an unsigned body", (one) => withHeader(one, "x-amz-content-sha256", "UNSIGNED-PAYLOAD")],
    ["another service", (one) => withAuthorization(one, "/wellarchitected/", "/s3/")],
    ["another region", (one) => withAuthorization(one, "/local-1/", "/local-2/")],
    ["fewer signed headers", (one) => withAuthorization(one, "host;", "")],
    ["a signature cut short", (one) => withAuthorization(one, /.$/, "")],
    ["no signature", (one) => withAuthorization(one, /^.*$/, "")],
  ])("%s", async (_, change) => {
    meddle = change
    await expect(client(key).send(create)).rejects.toMatchObject({ ...denied, message: WRONG })
  })

  test("an unknown key, a wrong secret", async () => {
    const wrongSecret = { ...key, secretAccessKey: "x".repeat(40) }
    const unknown = { ...key, accessKeyId: "PLMBUNKNOWNUNKNOWN22" }
    const answers = await Promise.all(
      [wrongSecret, unknown].map((one) =>
        client(one)
          .send(list)
          .catch(({ name, message, $metadata }) => ({ name, message, $metadata })),
      ),
    )
    for (const answer of answers) expect(answer).toMatchObject({ ...denied, message: WRONG })
  })

  test("a key that was revoked, has run out or whose user left", async () => {
    const revoked = await createAccessKey(member, { name: "revoked" })
    await revokeAccessKey(member, { accessKeyId: revoked.accessKeyId })
    const expired = await createAccessKey(
      { ...member, now: new Date(Date.now() - 2 * 86_400_000) },
      { name: "old", expiresInDays: 1 },
    )
    const leaver = await makeMember(db, workspace, "VIEWER")
    const left = await createAccessKey(leaver, { name: "left" })
    await client(left).send(list)
    await removeMember(owner, { userId: leaver.userId })
    await db.membership.create({ data: { workspaceId: workspace.id, userId: leaver.userId, role: "VIEWER" } })
    for (const one of [revoked, expired, left]) {
      await expect(client(one).send(list)).rejects.toMatchObject({ ...denied, message: WRONG })
    }
  })
})

const WRONG = "The request is not signed with a valid access key."

function withHeader({ request, body }: Arrived, name: string, value: string): Arrived {
  const headers = new Headers(request.headers)
  headers.set(name, value)
  return { request: new Request(request, { headers }), body }
}

function withAuthorization(one: Arrived, from: string | RegExp, to: string): Arrived {
  return withHeader(one, "authorization", one.request.headers.get("authorization")?.replace(from, to) ?? "")
}

describe("clocks", () => {
  const minutes = (count: number) => count * 60_000

  test("up to five minutes off are accepted, more is not", async () => {
    await client(key).send(list)
    const [one] = arrived
    if (!one) throw new Error("nothing came")
    for (const later of [minutes(4.9), -minutes(4.9)]) await again(one, later)
    for (const later of [minutes(5.1), -minutes(5.1), minutes(60 * 24)]) {
      await expect(again(one, later)).rejects.toMatchObject({ code: "RequestTimeTooSkewed" })
    }
  })

  test.each([minutes(-30), minutes(30)])("the SDK corrects one that is %d ms off and tries again", async (offset) => {
    ahead = offset
    await client(key).send(list)
    expect(arrived).toHaveLength(2)
  })

  test("the error tells nothing about the key", async () => {
    ahead = minutes(30)
    const unknown = client({ ...key, accessKeyId: "PLMBUNKNOWNUNKNOWN22" }, { maxAttempts: 1 })
    await expect(unknown.send(list)).rejects.toMatchObject({
      name: "RequestTimeTooSkewed",
      $metadata: { httpStatusCode: 403 },
    })
  })
})

describe("bearer tokens", () => {
  const send = (authorization: string) => {
    return verifyRequest(
      db,
      new Request("http://any.example/api/aws/lenses", { headers: { authorization } }),
      Buffer.alloc(0),
      new Date(),
    )
  }

  test("name the key and its secret", async () => {
    expect(await send(`Bearer ${key.accessKeyId}.${key.secretAccessKey}`)).toMatchObject({ userId: member.userId })
  })

  test.each([
    `Bearer ${key.accessKeyId}.${key.secretAccessKey}x`,
    `Bearer ${key.accessKeyId}.`,
    `Bearer ${key.accessKeyId}`,
    `Bearer PLMBUNKNOWNUNKNOWN22.${key.secretAccessKey}`,
    `Basic ${key.accessKeyId}:${key.secretAccessKey}`,
    "",
  ])("%s is refused", async (authorization) => {
    await expect(send(authorization)).rejects.toMatchObject({ code: "AccessDenied", message: WRONG })
  })
})
