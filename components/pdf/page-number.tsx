import type { LaidOut } from "./laid-out"
import type { Look } from "./looks"
import { Prose } from "./prose"
import { proseLines } from "./prose-lines"

interface PageNumberProps {
  /** What the page is looked up of. */
  anchor: string
  look: Look
  width: number
}

/** The number of the page where something begins. It is put in when all pages are there: it takes no room of its own. */
export function PageNumber({ anchor, look, width }: PageNumberProps) {
  return (
    <Prose look={look} width={width} align="right" data-page-of={anchor}>
      0
    </Prose>
  )
}

/** The pages with their numbers put in. */
export function withPageNumbers(nodes: readonly LaidOut[], pageOf: (anchor: string) => number | undefined): LaidOut[] {
  return nodes.map((node) => {
    const anchor = node.props["data-page-of"]
    if (typeof anchor === "string" && node.prose) {
      const number = pageOf(anchor)
      const lines = proseLines(number === undefined ? "" : String(number), node.box?.width ?? 0, node.prose.look)
      return lines ? { ...node, lines } : node
    }
    if (node.type !== "VIEW" && node.type !== "LINK") return node
    return node.children?.length ? { ...node, children: withPageNumbers(node.children, pageOf) } : node
  })
}
