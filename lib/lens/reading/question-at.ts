import { type JsonNode, nodeAt } from "../json-node"
import type { Question } from "../model"
import { Findings } from "./findings"
import { readQuestion } from "./question"

/** The question at a pointer as far as it can be read; `isSound` when its rules mean what they say. */
export function questionAt(
  text: string,
  root: JsonNode,
  pointer: string,
): { question: Question; isSound: boolean } | null {
  const node = nodeAt(root, pointer)
  if (node.kind !== "object") return null
  const { question, isSound } = readQuestion({ node, pointer }, new Findings(text))
  return { question, isSound }
}
