/**
 * AWS Signature Version 4, the part without keys in a database: what was signed, and what the signature should be.
 * Sources: aws-api.md section 6 (seen with the CLI, boto3 and the JavaScript SDK) and AWS's "Create a signed request".
 */

/** The two primitives, handed in because pure code brings no crypto of its own. */
export interface Hashing {
  /** SHA-256 as lower-case hex. */
  sha256(data: string | Uint8Array): string
  hmac(key: string | Uint8Array, text: string): Uint8Array
}

export interface SignableRequest {
  method: string
  /** Absolute, with path and query still percent-encoded as they arrived. */
  url: URL
  headers: { get(name: string): string | null }
  body: Uint8Array
}

/** What a request says about its own signature. */
export interface Signing {
  place: "header" | "query"
  accessKeyId: string
  /** yyyymmdd */
  day: string
  region: string
  service: string
  /** yyyymmddThhmmssZ */
  time: string
  /** Seconds a query signature is good for; null in a header. */
  expires: number | null
  signedHeaders: readonly string[]
  /** 64 hex digits. */
  signature: string
}

const ALGORITHM = "AWS4-HMAC-SHA256"
const HEADER = /^AWS4-HMAC-SHA256 +Credential=([^\s,]+), *SignedHeaders=([^\s,]+), *Signature=([0-9a-f]{64})$/
const CREDENTIAL = /^([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request$/

/** Reads the signature out of the Authorization header, else out of the query. Null when it is not complete. */
export function readSigning(request: SignableRequest): Signing | null {
  const authorization = request.headers.get("authorization")
  if (authorization !== null) {
    const [, credential = "", headers = "", signature = ""] = HEADER.exec(authorization.trim()) ?? []
    return assemble("header", credential, headers, signature, request.headers.get("x-amz-date"), null)
  }
  const query = request.url.searchParams
  const expires = Number(query.get("X-Amz-Expires") ?? Number.NaN)
  if (query.get("X-Amz-Algorithm") !== ALGORITHM || !Number.isInteger(expires)) return null
  // A week, as AWS has it.
  if (expires < 1 || expires > 604_800) return null
  const value = (name: string) => query.get(name) ?? ""
  const headers = value("X-Amz-SignedHeaders")
  return assemble(
    "query",
    value("X-Amz-Credential"),
    headers,
    value("X-Amz-Signature"),
    query.get("X-Amz-Date"),
    expires,
  )
}

function assemble(
  place: Signing["place"],
  credential: string,
  headers: string,
  signature: string,
  time: string | null,
  expires: number | null,
): Signing | null {
  const [, accessKeyId = "", day = "", region = "", service = ""] = CREDENTIAL.exec(credential) ?? []
  if (!accessKeyId || !/^[0-9a-f]{64}$/.test(signature)) return null
  if (time === null || timeOf(time) === null || !time.startsWith(day)) return null
  const signedHeaders = headers.split(";")
  // Without the host a signature would be good for any server.
  if (!signedHeaders.includes("host")) return null
  return { place, accessKeyId, day, region, service, time, expires, signedHeaders, signature }
}

/** Milliseconds since 1970 of a yyyymmddThhmmssZ text; null for anything else. */
export function timeOf(time: string): number | null {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(time) ?? []
  const value = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(value) ? null : value
}

/** The canonical text of a request: only the listed headers, and the hash of the body that really came. */
export function canonicalRequest(request: SignableRequest, signing: Signing, hashing: Hashing): string {
  const headers = signing.signedHeaders.map((name) => {
    const value = request.headers.get(name) ?? ""
    return `${name}:${value.trim().replace(/\s+/g, " ")}\n`
  })
  return [
    request.method.toUpperCase(),
    // The path is encoded once on the wire and once more for the signature.
    request.url.pathname.split("/").map(encode).join("/"),
    canonicalQuery(request.url.searchParams),
    headers.join(""),
    signing.signedHeaders.join(";"),
    hashing.sha256(request.body),
  ].join("\n")
}

function canonicalQuery(query: URLSearchParams): string {
  return [...query]
    .filter(([name]) => name !== "X-Amz-Signature")
    .map(([name, value]): [string, string] => [encode(name), encode(value)])
    .sort(([a, x], [b, y]) => compare(a, b) || compare(x, y))
    .map(([name, value]) => `${name}=${value}`)
    .join("&")
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

/** RFC 3986: everything but letters, digits and `-._~`. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** The signature, as 64 hex digits, that this request would carry if it was signed with `secret`. */
export function signatureFor(request: SignableRequest, signing: Signing, secret: string, hashing: Hashing): string {
  const scope = `${signing.day}/${signing.region}/${signing.service}/aws4_request`
  const text = [ALGORITHM, signing.time, scope, hashing.sha256(canonicalRequest(request, signing, hashing))].join("\n")
  const parts = [signing.day, signing.region, signing.service, "aws4_request", text]
  const start: string | Uint8Array = `AWS4${secret}`
  const signature = parts.reduce<string | Uint8Array>((key, part) => hashing.hmac(key, part), start)
  return Array.from(signature as Uint8Array, (byte) => byte.toString(16).padStart(2, "0")).join("")
}
