import type { ObjectNode } from "../json-node"
import { EXTENSION_KEY } from "../limits"
import type { ChoiceGuidance, PillarGuidance, QuestionGuidance } from "../model"
import { entriesOf, spotOf } from "./fields"
import type { Findings, Spot } from "./findings"

/** Our own additions to the format. A value of the wrong type is left out with a warning: it never blocks a lens. */
class Extension {
  private readonly object: Spot<ObjectNode> | null

  constructor(
    parent: Spot<ObjectNode>,
    private readonly findings: Findings,
  ) {
    const spot = spotOf(parent, EXTENSION_KEY)
    this.object = spot?.node.kind === "object" ? { node: spot.node, pointer: spot.pointer } : null
    if (spot && !this.object) this.refuse(spot, `“${EXTENSION_KEY}” must be an object in { }`)
  }

  text(key: string): string | undefined {
    const spot = this.at(key)
    if (spot?.node.kind === "string") return spot.node.value
    if (spot) this.refuse(spot, `“${key}” must be a text in double quotes`)
    return undefined
  }

  texts(key: string): string[] | undefined {
    const spot = this.at(key)
    if (!spot) return undefined
    if (spot.node.kind !== "array") {
      this.refuse(spot, `“${key}” must be a list of texts`)
      return undefined
    }
    return entriesOf({ node: spot.node, pointer: spot.pointer }).flatMap((item) => {
      if (item.node.kind === "string") return [item.node.value]
      this.refuse(item, `“${key}” must hold only texts`)
      return []
    })
  }

  oneOf<Word extends string>(key: string, words: readonly Word[]): Word | undefined {
    const spot = this.at(key)
    if (!spot) return undefined
    const { node } = spot
    const word = node.kind === "string" ? words.find((candidate) => candidate === node.value) : undefined
    if (!word) this.refuse(spot, `“${key}” must be one of ${words.join(", ")}`)
    return word
  }

  flag(key: string): boolean | undefined {
    const spot = this.at(key)
    if (spot?.node.kind === "boolean") return this.findings.text.startsWith("true", spot.node.offset)
    if (spot) this.refuse(spot, `“${key}” must be true or false`)
    return undefined
  }

  private at(key: string): Spot | null {
    const spot = this.object && spotOf(this.object, key)
    return spot?.node.kind === "broken" ? null : spot
  }

  private refuse(spot: Spot, message: string): void {
    if (spot.node.kind !== "broken") this.findings.warn("extension-type", spot, `${message}; it is left out`)
  }
}

/** The object without its undefined values, so that what a lens does not say is absent. */
function present<Guidance extends object>(guidance: Guidance): Guidance {
  for (const key of Object.keys(guidance) as (keyof Guidance)[]) {
    if (guidance[key] === undefined) delete guidance[key]
  }
  return guidance
}

export function readDesignPrinciples(lens: Spot<ObjectNode>, findings: Findings): string[] {
  return new Extension(lens, findings).texts("designPrinciples") ?? []
}

export function readPillarGuidance(pillar: Spot<ObjectNode>, findings: Findings): PillarGuidance {
  const extension = new Extension(pillar, findings)
  return present({
    goal: extension.text("goal"),
    designPrinciples: extension.texts("designPrinciples"),
    commonFindings: extension.texts("commonFindings"),
  })
}

export function readQuestionGuidance(question: Spot<ObjectNode>, findings: Findings): QuestionGuidance {
  const extension = new Extension(question, findings)
  return present({
    prompt: extension.text("prompt"),
    failureQuestion: extension.text("failureQuestion"),
    evidence: extension.texts("evidence"),
    roles: extension.texts("roles"),
  })
}

export function readChoiceGuidance(choice: Spot<ObjectNode>, findings: Findings): ChoiceGuidance {
  const extension = new Extension(choice, findings)
  return present({
    risk: extension.oneOf("risk", ["HIGH", "MEDIUM", "LOW"]),
    effort: extension.oneOf("effort", ["S", "M", "L"]),
    quickWin: extension.flag("quickWin"),
  })
}
