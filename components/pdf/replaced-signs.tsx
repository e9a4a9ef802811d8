import { Text } from "@react-pdf/renderer"
import { counted } from "@/lib/report/review-words"
import { UNKNOWN } from "./printable"
import { muted, small } from "./style"
import { T } from "./text"

/** Says that something could not be drawn, instead of leaving readers to wonder. */
export function ReplacedSigns({ count }: { count: number }) {
  if (count === 0) return <Text />
  return (
    <T style={[small, muted, { marginBottom: 14 }]}>
      {`${counted(count, "sign")} in this report could not be drawn, such as pictographs, and ${count === 1 ? "is" : "are"} shown as ${UNKNOWN}.`}
    </T>
  )
}
