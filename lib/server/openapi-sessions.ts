import "server-only"
import { z } from "zod"
import { lookInput, sentCommand } from "@/lib/live/commands-schema"
import { guestInput } from "@/lib/live/joining-schema"
import { preAnswerInput } from "@/lib/live/preparation-schema"
import { errorResponses, type Json, json } from "@/lib/server/openapi"
import { GUEST_COOKIE } from "@/lib/server/room/attendance"

const SESSION = "/api/sessions/{sessionId}"
const text: Json = { type: "string" }
const object: Json = { type: "object" }

interface Route {
  id: string
  summary: string
  /** Parts of the path. */
  labels?: string[]
  parameters?: Json[]
  body?: z.ZodType
  answer?: Json
  /** Without a sign-in: what is in the path is enough. */
  isOpen?: boolean
}

const AS_STAGE = {
  ...{ name: "as", in: "query", required: false, schema: { type: "string", enum: ["stage"] } },
  description: "The projector's view, without anything private; not for guests.",
}

/** The routes of a running session, which are a door of their own because guests come through it (lib/README.md). */
const ROUTES: Record<string, Route> = {
  [`post ${SESSION}/join`]: {
    id: "JoinSession",
    summary: "A member takes part",
    answer: { type: "object", properties: { PersonId: text } },
  },
  [`get ${SESSION}/content`]: { id: "GetSessionContent", summary: "The questions of the agenda" },
  [`get ${SESSION}/questions`]: {
    id: "GetSessionQuestions",
    summary: "What an agenda can ask: every question of the workload, in short",
  },
  [`get ${SESSION}/prepared`]: {
    id: "GetPreparedTogether",
    summary: "What people prepared alike on a question, once it is theirs to decide; for those who decide",
    parameters: [{ name: "stopId", in: "query", required: true, schema: text }],
  },
  [`get ${SESSION}/events`]: {
    id: "StreamSession",
    summary:
      "Server-sent events: `view` (everything, as of the newest event), then `patch`, `presence`, `beat`, `dropped`",
    parameters: [AS_STAGE, { name: "Last-Event-ID", in: "header", required: false, schema: text }],
  },
  [`get ${SESSION}/view`]: {
    id: "GetSessionView",
    summary: "The same by asking again and again, where streams are blocked",
    parameters: [
      AS_STAGE,
      {
        ...{ name: "after", in: "query", required: false, schema: { type: "integer" } },
        description: "The newest event that the caller knows; `view` is null when there is none after it.",
      },
    ],
    answer: { type: "object", properties: { sequence: { type: "integer" }, now: { type: "number" }, view: {} } },
  },
  [`post ${SESSION}/commands`]: {
    id: "SendSessionCommand",
    summary: "Does something in the session; the same id counts once",
    body: sentCommand,
  },
  [`post ${SESSION}/look`]: {
    id: "TellSessionLook",
    summary: "Where somebody looks and what they write: told to the others, stored nowhere",
    body: lookInput,
  },
  [`get ${SESSION}/files/{file}`]: {
    id: "GetSessionFile",
    summary: "The session as a file: session.ics, preparation.md, minutes.md; for members",
    labels: ["sessionId", "file"],
    parameters: [
      {
        ...{ name: "version", in: "query", required: false, schema: { type: "integer", minimum: 1 } },
        description: "A saved version of the minutes; the draft of now when absent.",
      },
    ],
  },
  [`put ${SESSION}/my-questions/{lensKey}/{questionId}`]: {
    id: "SaveMyPreparedAnswer",
    summary: "What somebody, such as a guest, says beforehand on a question that they were given",
    labels: ["sessionId", "lensKey", "questionId"],
    body: preAnswerInput.omit({ SessionId: true, LensKey: true, QuestionId: true }),
    answer: { type: "object", properties: { Complete: { type: "boolean" } } },
  },
  "post /api/sessions/guest/{token}": {
    id: "JoinSessionAsGuest",
    summary: `Lets a guest in under the name they give and sets the cookie ${GUEST_COOKIE}`,
    labels: ["token"],
    body: guestInput,
    answer: { type: "object", properties: { SessionId: text } },
    isOpen: true,
  },
}

/** For `openApi`: the routes of running sessions, and how guests prove who they are. */
export function sessionApi(): { paths: Record<string, Json>; securitySchemes: Json } {
  const paths: Record<string, Json> = {}
  for (const [place, route] of Object.entries(ROUTES)) {
    const [method = "", path = ""] = place.split(" ")
    paths[path] = { ...paths[path], [method]: toPathItem(route) }
  }
  const guest = {
    ...{ type: "apiKey", in: "cookie", name: GUEST_COOKIE },
    description: "Of a guest; opens one session and nothing else.",
  }
  return { paths, securitySchemes: { guest } }
}

function toPathItem({ id, summary, labels = ["sessionId"], parameters = [], body, answer, isOpen }: Route): Json {
  const inPath = labels.map((name) => ({ name, in: "path", required: true, schema: text }))
  return {
    operationId: id,
    tags: ["sessions"],
    summary,
    security: isOpen ? [] : [{ signature: [] }, { bearer: [] }, ...(id === "GetSessionFile" ? [] : [{ guest: [] }])],
    parameters: [...inPath, ...parameters],
    ...(body && { requestBody: { required: true, content: json(bodyOf(body, labels)) } }),
    responses: { 200: { description: "Done", content: contentOf(id, answer) }, ...errorResponses() },
  }
}

/** What the path says already is not in the body. */
function bodyOf(schema: z.ZodType, labels: readonly string[]): Json {
  const { $schema: _, properties = {}, required = [], ...rest } = z.toJSONSchema(schema, { io: "input" })
  const names = Object.keys(properties).filter((name) => !labels.includes(name))
  return {
    ...rest,
    properties: Object.fromEntries(names.map((name) => [name, properties[name]])),
    required: required.filter((name) => names.includes(name)),
  }
}

function contentOf(id: string, answer: Json = object): Json {
  if (id === "StreamSession") return { "text/event-stream": { schema: text } }
  if (id === "GetSessionFile") return { "text/markdown": { schema: text }, "text/calendar": { schema: text } }
  return json(answer)
}
