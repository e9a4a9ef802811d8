import { View } from "@react-pdf/renderer"
import type { ReportedProgramme } from "@/lib/report/portfolio-programmes"
import { BurnDown } from "./burn-down"
import { useSay } from "./dress"
import { Paragraph, Part, Title } from "./headings"
import { LOOKS } from "./looks"
import { useTextWidth } from "./prose"
import { Table } from "./table"

/** What the workspace wants resolved by when, and how it came to where it stands. */
export function PortfolioProgrammes({ programmes }: { programmes: readonly ReportedProgramme[] }) {
  const say = useSay()
  return (
    <View style={{ marginBottom: 10 }}>
      <Title id="programmes" about={say("What share of the high risks is to be resolved, and by when.")}>
        {say("Targets for the high risks")}
      </Title>
      {programmes.map((programme) => (
        <Programme key={programme.id} programme={programme} />
      ))}
    </View>
  )
}

function Programme({ programme: { name, standing, about, chart, rows } }: { programme: ReportedProgramme }) {
  const say = useSay()
  const width = useTextWidth()
  const told = rows.map(({ day, open }) => `${day}: ${open}`).join("; ")
  return (
    <View>
      <Part about={about}>{`${name}: ${standing}`}</Part>
      {chart ? (
        <View wrap={false}>
          <Paragraph look={LOOKS.bold}>{chart.finding}</Paragraph>
          <BurnDown way={chart.way} width={width} alternative={`${chart.finding}. ${told}`} />
        </View>
      ) : (
        <Paragraph look={LOOKS.muted}>{say("The burn-down is drawn from the second day on.")}</Paragraph>
      )}
      <Table
        columns={[
          { head: say("Day"), cell: ({ day }) => day },
          { head: say("Known"), width: 70, align: "right", cell: ({ known }) => known },
          { head: say("Still open"), width: 80, align: "right", cell: ({ open }) => open },
          { head: say("At an even pace"), width: 100, align: "right", cell: ({ pace }) => pace },
        ]}
        rows={rows}
      />
    </View>
  )
}
