import { createHash, createHmac } from "node:crypto"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { canonicalRequest, type Hashing, readSigning, type SignableRequest, signatureFor, timeOf } from "./sigv4"

const hashing: Hashing = {
  sha256: (data) => createHash("sha256").update(data).digest("hex"),
  hmac: (key, text) => createHmac("sha256", key).update(text).digest(),
}
const SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"
const NO_SIGNATURE = "0".repeat(64)

function request(target: string, headers: Record<string, string>, body = ""): SignableRequest {
  return {
    method: "GET",
    url: new URL(target, "https://example.amazonaws.com"),
    headers: new Headers({ host: "example.amazonaws.com", "x-amz-date": "20150830T123600Z", ...headers }),
    body: new TextEncoder().encode(body),
  }
}

function authorization(
  signedHeaders: string,
  { day = "20150830", service = "service", signature = NO_SIGNATURE } = {},
) {
  const credential = `AKIDEXAMPLE/${day}/us-east-1/${service}/aws4_request`
  return {
    authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${signedHeaders}, Signature=${signature}`,
  }
}

function sign(signable: SignableRequest): string {
  const signing = readSigning(signable)
  if (!signing) throw new Error("not signed")
  return signatureFor(signable, signing, SECRET, hashing)
}

describe("signature", () => {
  // The first two rows are AWS's published test suite: get-vanilla and get-vanilla-query-order-key-case.
  test.each([
    ["/", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"],
    ["/?Param2=value2&Param1=value1", "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500"],
  ])("of %s is the published one", (target, expected) => {
    expect(sign(request(target, authorization("host;x-amz-date")))).toBe(expected)
  })

  test("changes with every signed part and with nothing else", () => {
    const headers = { ...authorization("host;x-amz-date;x-note"), "x-note": "a" }
    const whole = sign(request("/a%2Fb?x=1", headers, "{}"))
    expect(sign(request("/a%2Fb?x=1", { ...headers, "x-other": "anything" }, "{}"))).toBe(whole)
    expect(sign(request("/a%2Fb?x=1", { ...headers, "x-note": "  a " }, "{}"))).toBe(whole)
    const others = [
      request("/a/b?x=1", headers, "{}"),
      request("/a%2Fb?x=2", headers, "{}"),
      request("/a%2Fb?x=1&y", headers, "{}"),
      request("/a%2Fb?x=1", { ...headers, "x-note": "b" }, "{}"),
      request("/a%2Fb?x=1", { ...headers, host: "other.example" }, "{}"),
      request("/a%2Fb?x=1", headers, "{ }"),
      { ...request("/a%2Fb?x=1", headers, "{}"), method: "PUT" },
    ]
    for (const other of others) expect(sign(other)).not.toBe(whole)
  })

  test("does not depend on the order or the spelling of the query", () => {
    const pair = fc.tuple(
      fc.stringMatching(/^[a-zA-Z0-9 !'()*%+~.-]{1,6}$/),
      fc.string({ unit: "binary", maxLength: 6 }),
    )
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 6 }), (pairs) => {
        const wellFormed = pairs.map(([name, value]) => [name, value.toWellFormed()])
        const spaced = new URLSearchParams(wellFormed).toString()
        const shuffled = new URLSearchParams(wellFormed.toReversed()).toString().replaceAll("+", "%20")
        const headers = authorization("host;x-amz-date")
        expect(sign(request(`/?${shuffled}`, headers))).toBe(sign(request(`/?${spaced}`, headers)))
      }),
    )
  })
})

test("the canonical path is encoded twice", () => {
  const signable = request("/lenses/arn%3Aaws%3Alens%2Fa%20b", authorization("host"))
  const signing = readSigning(signable)
  expect(signing && canonicalRequest(signable, signing, hashing).split("\n")[1]).toBe(
    "/lenses/arn%253Aaws%253Alens%252Fa%2520b",
  )
})

describe("what is not a signature", () => {
  test.each([
    ["nothing", {}],
    ["a bearer token", { authorization: "Bearer AKID.secret" }],
    ["a signature without the host", authorization("x-amz-date")],
    ["a day that is not the date's", authorization("host", { day: "20150831" })],
    ["a signature in capitals", authorization("host", { signature: "A".repeat(64) })],
    ["a short signature", authorization("host", { signature: "ab" })],
    ["no date", { ...authorization("host"), "x-amz-date": "" }],
    ["a date in another form", { ...authorization("host"), "x-amz-date": "2015-08-30T12:36:00Z" }],
  ])("%s", (_, headers) => {
    expect(readSigning(request("/", headers))).toBeNull()
  })

  test.each(["0", "604801", "1.5", "", "soon"])("a query that expires after %j", (expires) => {
    const query = new URLSearchParams({
      "X-Amz-Algorithm": "AWS4-HMAC-SHA256",
      "X-Amz-Credential": "AKID/20150830/us-east-1/service/aws4_request",
      "X-Amz-Date": "20150830T123600Z",
      "X-Amz-Expires": expires,
      "X-Amz-SignedHeaders": "host",
      "X-Amz-Signature": NO_SIGNATURE,
    })
    expect(readSigning(request(`/?${query}`, {}))).toBeNull()
    query.set("X-Amz-Expires", "604800")
    expect(readSigning(request(`/?${query}`, {}))).not.toBeNull()
  })
})

test("times are read as UTC", () => {
  expect(timeOf("20150830T123600Z")).toBe(Date.UTC(2015, 7, 30, 12, 36))
  expect(timeOf("20151330T123600Z")).toBeNull()
})
