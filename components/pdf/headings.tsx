import { View } from "@react-pdf/renderer"
import type { ReactNode } from "react"
import { useInk } from "./dress"
import { keepWithNext } from "./flow"
import { LOOKS, type Look } from "./looks"
import { Prose, useTextWidth } from "./prose"
import { tag } from "./structure"

const TITLE: Look = { ...LOOKS.bold, fontSize: 18, lineHeight: 1.25 }
const PART: Look = { ...LOOKS.bold, fontSize: 12, lineHeight: 1.35 }

interface HeadingProps {
  children: string
  id?: string
  /** What stands under it in quiet letters. */
  about?: string
}

/** The first line of a chapter, over a rule in the brand's colour. */
export function Title({ children, id, about = "" }: HeadingProps) {
  const width = useTextWidth()
  const { brass } = useInk()
  return (
    <View id={id} style={{ marginBottom: 10 }} wrap={false} {...keepWithNext}>
      <View style={{ borderBottomWidth: 1.5, borderColor: brass, paddingBottom: 4 }}>
        <Prose look={TITLE} width={width} {...tag("H1")}>
          {children}
        </Prose>
      </View>
      {about !== "" && (
        <Prose look={LOOKS.muted} width={width} style={{ marginTop: 4 }}>
          {about}
        </Prose>
      )}
    </View>
  )
}

/** A part of a chapter. */
export function Part({ children, id, about = "" }: HeadingProps) {
  const width = useTextWidth()
  return (
    <View id={id} style={{ marginTop: 14, marginBottom: 4 }} wrap={false} {...keepWithNext}>
      <Prose look={PART} width={width} {...tag("H2")}>
        {children}
      </Prose>
      {about !== "" && (
        <Prose look={LOOKS.help} width={width}>
          {about}
        </Prose>
      )}
    </View>
  )
}

/** A paragraph between the margins. */
export function Paragraph({ children, look = LOOKS.body }: { children: string; look?: Look }) {
  const width = useTextWidth()
  return (
    <Prose look={look} width={width} style={{ marginBottom: 4 }}>
      {children}
    </Prose>
  )
}

/** Elements one below the other as one piece of the flow. */
export function Stack({ children, space = 16 }: { children: ReactNode; space?: number }) {
  return <View style={{ marginBottom: space }}>{children}</View>
}
