import { renderToStaticMarkup } from "react-dom/server"
import { describe, expect, it } from "vitest"
import { RISKS } from "@/lib/lens/model"
import { RISK_WORDS } from "@/lib/risk/words"
import { Button } from "./button"
import { DataTable } from "./data-table"
import { Field } from "./field"
import { RiskBadge } from "./risk-badge"
import { RiskCounts } from "./risk-counts"
import { SaveState, type SaveStatus } from "./save-state"
import { TextInput } from "./text-input"

const html = renderToStaticMarkup
const text = (markup: string) => markup.replace(/<[^>]*>/g, "")

describe("Field", () => {
  it("ties label, description and error to the control, and every id it names exists", () => {
    const markup = html(
      <Field label="Name" description="What people call it." error="Give it a name">
        {(control) => <TextInput {...control} />}
      </Field>,
    )
    const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
    const named = [...markup.matchAll(/(?:for|aria-describedby)="([^"]+)"/g)].flatMap((match) => match[1]?.split(" "))
    expect(named).toHaveLength(3)
    expect(ids).toEqual(expect.arrayContaining(named))
    expect(markup).toContain('aria-invalid="true"')
  })

  it("says what is optional, because most fields are needed", () => {
    const field = (required: boolean) =>
      html(
        <Field label="Name" required={required}>
          {(control) => <TextInput {...control} />}
        </Field>,
      )
    expect(text(field(false))).toBe("Name (optional)")
    expect(text(field(true))).toBe("Name")
  })
})

describe("risk", () => {
  it.each(RISKS)("%s has a shape of its own and its word", (risk) => {
    const shape = (of: (typeof RISKS)[number]) => /<svg.*<\/svg>/.exec(html(<RiskBadge risk={of} />))?.[0]
    expect(text(html(<RiskBadge risk={risk} />))).toBe(`Risk: ${RISK_WORDS[risk]}`)
    expect(new Set(RISKS.map(shape)).size).toBe(RISKS.length)
  })

  it("links every count but zero", () => {
    const counts = { UNANSWERED: 0, HIGH: 4, MEDIUM: 0, NONE: 31, NOT_APPLICABLE: 3 }
    const markup = html(<RiskCounts counts={counts} hrefFor={(risk) => `/list?risk=${risk}`} />)
    const links = [...markup.matchAll(/href="\/list\?risk=([A-Z_]+)"/g)].map((match) => match[1])
    expect(links).toEqual(["HIGH", "NONE", "NOT_APPLICABLE"])
    expect(text(markup)).toContain("4high0medium31no risk0unanswered3not applicable")
  })
})

describe("SaveState", () => {
  const all: SaveStatus[] = ["idle", "dirty", "saving", "saved", "error", "conflict"]

  it("says each state in words, and speaks only when it matters", () => {
    const spoken = all.filter(
      (status) => !/role="status"[^>]*><\/span>/.test(html(<SaveState status={status} at="14:03" />)),
    )
    expect(spoken).toEqual(["saved", "error", "conflict"])
    expect(text(html(<SaveState status="idle" at="14:03" />))).toBe("Saved 14:03")
  })
})

describe("DataTable", () => {
  const columns = [
    { id: "name", header: "Workload", cell: (row: { name: string }) => row.name, sortable: true },
    { id: "risk", header: "Risks", cell: () => "4", sortable: true },
  ]
  const markup = html(
    <DataTable
      caption="Workloads"
      columns={columns}
      rows={[{ name: "Checkout" }]}
      rowKey={(row) => row.name}
      rowHref={(row) => `/workloads/${row.name}`}
      sort={{ column: "name", direction: "ascending", hrefFor: (column, direction) => `?${column}=${direction}` }}
    />,
  )

  it("turns the present order around and starts others ascending", () => {
    expect(markup).toContain('href="?name=descending"')
    expect(markup).toContain('href="?risk=ascending"')
    expect(markup.match(/aria-sort="ascending"/g)).toHaveLength(1)
  })

  it("makes the row a link by its first cell only", () => {
    expect(markup.match(/href="\/workloads\/Checkout"/g)).toHaveLength(1)
    expect(markup).toContain('scope="row"')
  })
})

it("keeps a busy button in the tab order", () => {
  const markup = html(<Button busy>Save</Button>)
  expect(markup).toContain('aria-disabled="true"')
  expect(markup).not.toContain('disabled=""')
})
