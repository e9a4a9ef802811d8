import { View } from "@react-pdf/renderer"
import type { ParkingLot as Parked } from "@/lib/report/work"
import { useSay } from "./dress"
import { Title } from "./headings"
import { LOOKS } from "./looks"
import { Table } from "./table"

/** What a session set aside, and what became of it. */
export function ParkingLot({ parked: { session, rows } }: { parked: Parked }) {
  const say = useSay()
  return (
    <View style={{ marginBottom: 16 }}>
      <Title id="parked" about={say("Set aside in the session “{session}”.", { session })}>
        {say("Parking lot")}
      </Title>
      <Table<string[]>
        columns={[
          { head: say("What"), cell: ([what = ""]) => what },
          { head: say("Kind"), width: 70, look: LOOKS.muted, cell: ([, kind = ""]) => say.term(kind) },
          { head: say("Owner, due"), width: 110, cell: ([, , owner = ""]) => owner },
          { head: say("What became of it"), width: 100, cell: ([, , , outcome = ""]) => say.term(outcome) },
        ]}
        rows={rows}
      />
    </View>
  )
}
