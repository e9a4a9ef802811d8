import { awsBytes } from "./aws-form"
import { type JsonNode, pointerAt } from "./json-node"
import { readJson } from "./json-tree"
import { LIMITS } from "./limits"
import { located } from "./lines"
import type { Lens } from "./model"
import type { Finding, Problem } from "./problem"
import { Findings } from "./reading/findings"
import { type ReadLens, readLens } from "./reading/lens"

export interface LensCheck {
  /** Everything that was found, in the order of the text. */
  problems: Problem[]
  /** The lens, or null when an error stands in the way of publishing it. */
  lens: Lens | null
  /** Bytes of the file in UTF-8. */
  size: number
}

/** A check with what a further check of the same text needs. */
export interface LensReading {
  findings: Finding[]
  /** As far as the text could be read, whatever is wrong with it. */
  read: ReadLens | null
  root: JsonNode
  size: number
  hasErrors: boolean
}

/**
 * Checks a lens file: every mistake of the JSON and of the format at once, each with place and advice. Errors block
 * publishing, warnings (what AWS refuses, what is left out) don't. Never throws, whatever the text.
 * Source: lens format, schema version 2021-11-01, with the observed behaviour of the AWS service.
 */
export function checkLens(text: string): LensCheck {
  const { findings, read, size, hasErrors } = readingOf(text)
  return { problems: located(text, findings), lens: hasErrors || !read ? null : read.lens, size }
}

/** The same before lines and columns are counted; for checks that go further. */
export function readingOf(text: string): LensReading {
  const size = new TextEncoder().encode(text).length
  if (size > LIMITS.bytes) return tooLarge(size)
  const { root, findings: mistakes } = readJson(text)
  const findings = new Findings(text)
  const read = readLens(root, findings)
  if (size > LIMITS.awsBytes) checkAwsSize(text, root, findings)
  const all = [
    ...mistakes.map((finding) => ({ ...finding, pointer: pointerAt(root, finding.place.offset) })),
    ...findings.list,
  ]
  return { findings: all, read, root, size, hasErrors: all.some((finding) => finding.severity === "error") }
}

function checkAwsSize(text: string, root: JsonNode, findings: Findings): void {
  const bytes = awsBytes(text, root)
  if (bytes <= LIMITS.awsBytes) return
  const message = `The lens has ${inWords(bytes)} bytes; it is fine here, but not AWS-compatible: AWS takes ${inWords(LIMITS.awsBytes)}`
  findings.warn("not-aws-compatible-size", { node: root, pointer: "" }, message, { awsRefuses: true })
}

function tooLarge(size: number): LensReading {
  const message = `The file has ${inWords(size)} bytes; allowed are ${inWords(LIMITS.bytes)}, so split the lens`
  const place = { offset: 0, end: 0 }
  const finding: Finding = { code: "too-large", severity: "error", pointer: "", place, message }
  return { findings: [finding], read: null, root: { kind: "broken", offset: 0, end: 0 }, size, hasErrors: true }
}

function inWords(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",")
}
