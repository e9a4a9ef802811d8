import type { Clause, RiskReason } from "@/lib/risk/explain"
import type { Say } from "./say"

/** Why an answer has its risk, without the risk itself: "practice 3 is not in place". */
export function reasonInWords(reason: RiskReason, say: Say): string {
  switch (reason.kind) {
    case "facts":
      return factsInWords(reason, say)
    case "not applicable":
      return say("this question does not apply")
    case "unanswered":
      return say("nothing is ticked yet")
    case "none applies":
      return say("none of the practices applies")
    case "none in place":
      return say("none of these practices is in place")
    case "always fine":
      return say("every answer to this question is fine")
    case "no better rule":
      return say("no rule gives a lower risk for this answer")
  }
}

function factsInWords({ clauses, isEnough }: RiskReason & { kind: "facts" }, say: Say): string {
  const facts = clauses.map((clause) => clauseInWords(clause, say)).join("; ")
  return isEnough ? say("{facts}, which is enough", { facts }) : facts
}

const ONE = {
  "in place": "{practices} is in place",
  "not in place": "{practices} is not in place",
  "not applicable": "{practices} is not applicable",
} as const
const MANY = {
  "in place": "{practices} are in place",
  "not in place": "{practices} are not in place",
  "not applicable": "{practices} are not applicable",
} as const

function clauseInWords(clause: Clause, say: Say): string {
  if (clause.kind === "none of these") {
    return clause.isTicked ? say("“none of these” is ticked") : say("“none of these” is not ticked")
  }
  const practices = practicesInWords(clause.practices, say)
  if (clause.kind === "none of") return say("none of {practices} is in place", { practices })
  return say((clause.practices.length === 1 ? ONE : MANY)[clause.kind], { practices })
}

/** "practice 3", "practices 1, 2 and 4". */
export function practicesInWords(numbers: readonly number[], say: Say): string {
  const list = say.list(numbers.map(String))
  return numbers.length === 1 ? say("practice {list}", { list }) : say("practices {list}", { list })
}
