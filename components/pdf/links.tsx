import { Link, Text } from "@react-pdf/renderer"
import type { ReportLink } from "@/lib/report/links"
import { INK } from "./ink"
import { small } from "./style"

/** Addresses that open in the browser, one per line. */
export function Links({ links }: { links: ReportLink[] }) {
  return (
    <>
      {links.map(({ text, url }) => (
        <Link key={url} src={url} style={{ textDecoration: "none" }}>
          <Text style={[small, { color: INK.accent, textDecoration: "underline" }]}>{text}</Text>
        </Link>
      ))}
    </>
  )
}
