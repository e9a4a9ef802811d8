import { Text } from "@react-pdf/renderer"
import type { LaidOut } from "./laid-out"
import type { Tag } from "./structure"
import type { Style } from "./style"

interface WordProps {
  children: string
  /** Names the place in the layout; the same name means the same style, inherited parts included, and the same width. */
  place: string
  style?: Style | Style[]
  fixed?: boolean
  "data-tag"?: Tag
}

/**
 * A short fixed text that always fits its place on one line: a number, a label, the word of a risk. Half the texts of a
 * report are such, and laying out a text costs much the same however short it is; so the same word is laid out once.
 */
export function Word({ children, place, style = [], ...rest }: WordProps) {
  return (
    <Text style={style} data-word={`${place} ${children}`} {...rest}>
      {children}
    </Text>
  )
}

/** Lines of words that were laid out before, in this document or an earlier one. */
const known = new Map<string, LaidOut["lines"]>()
const MOST_WORDS = 5_000

/** Before layout: gives the words of a tree the lines that are known. */
export function recallWords(node: LaidOut): void {
  const word = node.props?.["data-word"]
  const lines = typeof word === "string" ? known.get(word) : undefined
  if (lines) node.lines = lines
  for (const child of node.children ?? []) recallWords(child)
}

/** After layout: keeps the lines of new words. */
export function rememberWords(node: LaidOut): void {
  const word = node.props?.["data-word"]
  if (typeof word === "string" && node.lines?.length === 1) {
    if (known.size >= MOST_WORDS) known.clear()
    known.set(word, node.lines)
  }
  for (const child of node.children ?? []) rememberWords(child)
}
