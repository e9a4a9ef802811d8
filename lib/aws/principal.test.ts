import { expect, test } from "vitest"
import { readPrincipal } from "./principal"

test.each([
  ["123456789012", { kind: "account", accountId: "123456789012", email: null }],
  [
    "arn:aws:iam::123456789012:user/Ada@Example.org",
    { kind: "account", accountId: "123456789012", email: "ada@example.org" },
  ],
  ["arn:aws:iam::123456789012:user/team/a/ada", { kind: "account", accountId: "123456789012", email: "ada" }],
  ["arn:aws-us-gov:iam::123456789012:user/ada", { kind: "account", accountId: "123456789012", email: "ada" }],
  ["arn:aws:organizations::123456789012:organization/o-abcdefghij", { kind: "organization" }],
  ["arn:aws:organizations::123456789012:ou/o-abcdefghij/ou-ab12-cdef3456", { kind: "organization" }],
  ["12345678901", null],
  ["1234567890123", null],
  ["arn:aws:iam::123456789012:role/admin", null],
  ["arn:aws:iam::123456789012:user/", null],
  ["arn:aws:iam::1234:user/ada", null],
  ["ada@example.org", null],
])("%s", (text, expected) => {
  expect(readPrincipal(text)).toEqual(expected)
})
