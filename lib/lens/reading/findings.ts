import { type JsonNode, markOf } from "../json-node"
import type { Finding, Fix, Place } from "../problem"

/** A value and where it stands. */
export interface Spot<Node extends JsonNode = JsonNode> {
  node: Node
  pointer: string
}

interface Extras {
  /** Where to mark, when not at the value itself. */
  place?: Place
  fix?: Fix | null
  awsRefuses?: true
}

/** Collects what a reading of a lens finds. */
export class Findings {
  readonly list: Finding[] = []
  errors = 0

  constructor(readonly text: string) {}

  error(code: string, at: Spot, message: string, extras: Extras = {}): void {
    this.errors++
    this.add("error", code, at, message, extras)
  }

  warn(code: string, at: Spot, message: string, extras: Extras = {}): void {
    this.add("warning", code, at, message, extras)
  }

  private add(severity: Finding["severity"], code: string, at: Spot, message: string, extras: Extras): void {
    const { pointer } = at
    const finding: Finding = { code, severity, pointer, place: extras.place ?? markOf(at.node), message }
    if (extras.awsRefuses) finding.awsRefuses = true
    if (extras.fix) finding.fix = extras.fix
    this.list.push(finding)
  }
}
