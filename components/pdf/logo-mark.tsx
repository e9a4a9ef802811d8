import { Image, View } from "@react-pdf/renderer"
import type { BrandLogo } from "@/lib/report/brand/brand"
import { tag } from "./structure"

interface LogoMarkProps {
  logo: BrandLogo
  /** For who cannot see it: whose it is. */
  name: string
  height: number
}

/** The logo, whole, to the left. */
export function LogoMark({ logo: { format, bytes }, name, height }: LogoMarkProps) {
  const source = { data: Buffer.from(bytes), format }
  return (
    <View style={{ height, alignItems: "flex-start", marginBottom: 4 }} {...tag("Figure", name)}>
      <Image src={source} style={{ height, maxWidth: 5 * height, objectFit: "contain", objectPosition: "0 0" }} />
    </View>
  )
}
