import { expect, test } from "vitest"
import { actionInWords } from "./audit-words"

test("what people do is told in words; a code without words is no word of another", () => {
  expect(actionInWords("session.join-guest")).toBe("Joined a session as a guest")
  expect(actionInWords("session.change-person")).toBe("Gave somebody other roles in a session")
  for (const unknown of ["aws.import", "toString", ""]) expect(actionInWords(unknown)).toBeNull()
})
