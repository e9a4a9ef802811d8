import { createContext, type ReactElement, useContext } from "react"
import { type Brand, PLAIN_BRAND } from "@/lib/report/brand/brand"
import type { Dress } from "@/lib/report/dress"
import { redactionRemark } from "@/lib/report/redact"
import { ENGLISH, type Say } from "@/lib/report/words/say"
import { sayIn } from "@/lib/report/words/say-in"
import type { Piece } from "./flow"
import { INK } from "./ink"
import type { Manuscript } from "./typeset"

interface Worn {
  say: Say
  brand: Brand
  /** What the cover says of the things that this copy leaves out; empty otherwise. */
  remark: string
}

const WornDress = createContext<Worn>({ say: ENGLISH, brand: PLAIN_BRAND, remark: "" })

/** Says fixed texts in the language of the report. */
export function useSay(): Say {
  return useContext(WornDress).say
}

export function useWorn(): Worn {
  return useContext(WornDress)
}

/** The inks with the brand's two colours in the places of ours. */
export function useInk() {
  const { mainColor, lineColor } = useContext(WornDress).brand
  return { ...INK, accent: mainColor, brass: lineColor }
}

/** The manuscript with everything that is drawn knowing its language and brand. */
export function dressed(manuscript: Manuscript, dress: Dress): Manuscript {
  const say = sayIn(dress.language)
  const worn: Worn = { say, brand: dress.brand, remark: redactionRemark(dress.redaction, say) }
  const wear = (content: ReactElement) => (
    <WornDress.Provider key={content.key} value={worn}>
      {content}
    </WornDress.Provider>
  )
  const wearAll = (pieces: Piece[]) => pieces.map((piece) => ({ ...piece, content: wear(piece.content) }))
  return {
    ...manuscript,
    cover: wear(manuscript.cover),
    front: wearAll(manuscript.front),
    body: wearAll(manuscript.body),
  }
}
