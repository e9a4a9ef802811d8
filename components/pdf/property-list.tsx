import { Link, Text, View } from "@react-pdf/renderer"
import type { Property } from "@/lib/report/properties"
import { keepWithNext } from "./flow"
import { INK } from "./ink"
import { LOOKS } from "./looks"
import { Prose, useTextWidth } from "./prose"
import { tag } from "./structure"
import { row } from "./style"
import { T } from "./text"

/** Labels left, texts right; a long text goes on over pages. */
export function PropertyList({ id, title, properties }: { id?: string; title: string; properties: Property[] }) {
  if (properties.length === 0) return null
  return (
    <View id={id} style={{ marginBottom: 18 }}>
      <Text style={{ fontSize: 12, fontWeight: 700, marginBottom: 4 }} {...keepWithNext} {...tag("H2")}>
        {title}
      </Text>
      <View {...tag("Table")}>
        {properties.map((property) => (
          <View key={property.label} style={[row, line]} {...tag("TR")}>
            <View style={{ width: LABELS }} {...tag("TH")}>
              <Prose look={LOOKS.muted} width={LABELS}>
                {property.label}
              </Prose>
            </View>
            <View style={{ flexGrow: 1, flexBasis: 0 }} {...tag("TD")}>
              <PropertyText property={property} />
            </View>
          </View>
        ))}
      </View>
    </View>
  )
}

function PropertyText({ property: { text, url } }: { property: Property }) {
  const width = useTextWidth() - LABELS
  if (url === null) {
    return (
      <Prose look={LOOKS.body} width={width}>
        {text}
      </Prose>
    )
  }
  return (
    <Link src={url} style={{ textDecoration: "none" }}>
      <T style={{ color: INK.accent, textDecoration: "underline" }}>{text}</T>
    </Link>
  )
}

const LABELS = 112
const line = { borderBottomWidth: 0.75, borderColor: INK.line, paddingVertical: 2.5 } as const
