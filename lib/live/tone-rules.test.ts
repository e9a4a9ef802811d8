import { expect, test } from "vitest"
import { TONE_RULES } from "./tone-rules"

test("each rule is explained in one sentence, and none promises what a vote does not do", () => {
  for (const { text } of TONE_RULES) {
    expect(text).toMatch(/^[^.!?]+\.$/)
    expect(text).not.toMatch(/becomes|follow-up|owner/i)
  }
})
