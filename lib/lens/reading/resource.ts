import { removeEntry, replacement } from "../fix"
import { type ObjectNode, pointerTo } from "../json-node"
import { LIMITS } from "../limits"
import type { AdditionalResources, Resource } from "../model"
import { quoted } from "../quoted"
import { checkKeys, entriesOf, listField, objectAt, spotOf, textField } from "./fields"
import type { Findings, Spot } from "./findings"

/** A text with a link; undefined when neither can be shown. Links other than http and https are never kept. */
export function readResource(spot: Spot, label: string, findings: Findings): Resource | undefined {
  const object = objectAt(spot, label, findings)
  if (!object) return undefined
  checkKeys(object, ["displayText", "url"], findings)
  const text = textField(object, "displayText", { label: `The text of ${lower(label)}`, max: LIMITS.text }, findings)
  const url = readUrl(object, findings)
  const isTextMissing = text === null ? !spotOf(object, "displayText") : text.trim() === ""
  if (url && isTextMissing) {
    const message = `${label} has a link without a text; add “displayText”`
    findings.warn("link-without-text", object, message, { awsRefuses: true })
  }
  const displayText = text?.trim() ? text : url
  if (!displayText) return undefined
  return url ? { displayText, url } : { displayText }
}

function lower(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1)
}

function readUrl(object: Spot<ObjectNode>, findings: Findings): string | undefined {
  const spot = spotOf(object, "url")
  if (!spot || spot.node.kind === "broken") return undefined
  const { node } = spot
  const index = object.node.members.findIndex((member) => member.value === node)
  const removal = removeEntry("Remove the link", object.node.members, index)
  if (node.kind !== "string") {
    const message = "The link must be a text in double quotes; it is left out"
    findings.warn("url-type", spot, message, { fix: removal, awsRefuses: true })
    return undefined
  }
  const url = node.value.trim()
  if (url === "") {
    findings.warn("url-empty", spot, "The link is empty; it is left out", { fix: removal })
    return undefined
  }
  if (/^(javascript|data|vbscript|file|blob):/i.test(url.replace(/[\s\p{C}]/gu, ""))) {
    findings.error("url-unsafe", spot, "This link could run code; only http:// and https:// links are allowed", {
      fix: removal,
    })
    return undefined
  }
  if (!/^https?:\/\/[^\s/]/i.test(url) || !URL.canParse(url)) {
    const message = `${quoted(url)} is not an address that starts with http:// or https://; it is left out`
    findings.warn("url-scheme", spot, message, {
      awsRefuses: true,
      fix: /^www\./i.test(url) ? httpsFix(spot, url) : removal,
    })
    return undefined
  }
  if (/\s/.test(url)) {
    const fix = replacement("Write the blanks as %20", node, JSON.stringify(url.replace(/\s/g, "%20")))
    findings.warn("url-blanks", spot, "The link holds blanks; it is left out until they are gone or written as %20", {
      fix,
    })
    return undefined
  }
  if (url !== node.value) {
    const fix = replacement("Remove the blanks around it", node, JSON.stringify(url))
    findings.warn("url-blanks-around", spot, "The link has blanks around it; they are ignored", { fix })
  }
  return url
}

function httpsFix(spot: Spot, url: string) {
  return replacement("Put https:// before it", spot.node, JSON.stringify(`https://${url}`))
}

/** The further resources of a choice, one entry per type. */
export function readAdditionalResources(choice: Spot<ObjectNode>, findings: Findings): AdditionalResources[] {
  const rules = { label: "The choice", things: "entries in additionalResources", max: Number.POSITIVE_INFINITY }
  const seen = new Set<string>()
  return listField(choice, "additionalResources", rules, findings).flatMap((spot) => {
    const object = objectAt(spot, "An entry of additionalResources", findings)
    if (!object) return []
    checkKeys(object, ["type", "content"], findings)
    const type = textField(
      object,
      "type",
      { label: "The type of the resources", required: true, max: LIMITS.text },
      findings,
    )
    const content = readContent(object, findings)
    if (type !== "HELPFUL_RESOURCE" && type !== "IMPROVEMENT_PLAN") {
      const at = spotOf(object, "type")
      if (at && type) findings.error("resource-type", at, "The type must be HELPFUL_RESOURCE or IMPROVEMENT_PLAN")
      return []
    }
    if (seen.has(type)) {
      const message = `A second entry of type ${type}; AWS takes one per type, so put its content into the first`
      findings.warn("resource-type-twice", object, message, { awsRefuses: true })
    }
    seen.add(type)
    return [{ type, content }]
  })
}

function readContent(object: Spot<ObjectNode>, findings: Findings): Resource[] {
  const spot = spotOf(object, "content")
  if (spot?.node.kind === "array") {
    const items = entriesOf({ node: spot.node, pointer: spot.pointer })
    const tooMany = items[LIMITS.resources]
    if (tooMany) {
      const message = `${items.length} further resources of one type; allowed are ${LIMITS.resources}`
      findings.error("too-many", tooMany, message)
    }
    return items.flatMap((item) => readResource(item, "A further resource", findings) ?? [])
  }
  if (spot && spot.node.kind !== "broken") findings.error("wrong-type", spot, "“content” must be a list in [ ]")
  const at = { node: object.node, pointer: pointerTo(object.pointer, "content") }
  if (!spot && object.node.isWhole) findings.error("content-missing", at, "The resources are missing; add “content”")
  return []
}
