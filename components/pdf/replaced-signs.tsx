import { Text } from "@react-pdf/renderer"
import { useSay } from "./dress"
import { UNKNOWN } from "./printable"
import { muted, small } from "./style"
import { T } from "./text"

/** Says that something could not be drawn, instead of leaving readers to wonder. */
export function ReplacedSigns({ count }: { count: number }) {
  const say = useSay()
  const values = { signs: say.counted(count, "sign"), sign: UNKNOWN }
  if (count === 0) return <Text />
  return (
    <T style={[small, muted, { marginBottom: 14 }]}>
      {count === 1
        ? say("{signs} in this report could not be drawn, such as pictographs, and is shown as {sign}.", values)
        : say("{signs} in this report could not be drawn, such as pictographs, and are shown as {sign}.", values)}
    </T>
  )
}
