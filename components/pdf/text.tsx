import { Text } from "@react-pdf/renderer"
import { SEAM } from "./break-word"
import { fontFamilyOf } from "./fonts"
import { isRightToLeft, scriptsOf } from "./scripts"
import type { Tag } from "./structure"
import type { Style } from "./style"

interface TProps {
  children: string
  style?: Style | Style[]
  "data-tag"?: Tag
  id?: string
  /** As the first of a block: comes again at the top of each page that the block goes on over. */
  fixed?: boolean
  "data-keep"?: boolean
}

/** Text that a person or a lens wrote, in the fonts that its own characters need. */
export function T({ children, style = [], ...rest }: TProps) {
  const scripts = scriptsOf(children)
  if (scripts.length === 0) {
    return (
      <Text style={style} {...rest}>
        {children}
      </Text>
    )
  }
  const direction = isRightToLeft(children) ? RIGHT_TO_LEFT : {}
  const styles = [...(Array.isArray(style) ? style : [style]), { fontFamily: fontFamilyOf(scripts), ...direction }]
  return (
    <Text style={styles} {...rest}>
      {children.replace(BETWEEN_FONTS, SEAM)}
    </Text>
  )
}

/** The renderer breaks joined letters by narrower widths than it draws, and draws them lower: both get room. */
const RIGHT_TO_LEFT: Style = { direction: "rtl", textAlign: "right", paddingRight: "9%", marginBottom: 5 }

/** Where one font ends and another begins within a word, the renderer would hyphenate. */
const BETWEEN_FONTS =
  /(?<=[\u2190-\u2bff\u3000-\u9fff\uac00-\ud7af\uff00-\uffef])(?=[!-\u05ff])|(?<=[!-\u05ff])(?=[\u2190-\u2bff\u3000-\u9fff\uac00-\ud7af\uff00-\uffef])/g
