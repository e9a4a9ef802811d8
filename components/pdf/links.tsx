import { Link } from "@react-pdf/renderer"
import type { ReportLink } from "@/lib/report/links"
import { LOOKS } from "./looks"
import { Prose } from "./prose"

/** Addresses that open in the browser, one per line. */
export function Links({ links, width }: { links: ReportLink[]; width?: number }) {
  return (
    <>
      {links.map(({ text, url }) => (
        <Link key={url} src={url} style={{ textDecoration: "none" }}>
          <Prose look={LOOKS.link} {...(width !== undefined && { width })}>
            {text}
          </Prose>
        </Link>
      ))}
    </>
  )
}
