import { kept } from "@/lib/client/kept-text"

/** A draft that the server does not have yet, with the revision it was written over. */
export interface KeptDraft {
  text: string
  revision: number
}

/** Keeps a draft in this browser: through a reload, a crash, a lost network and an expired session. */
export function keptDraft(lensKey: string) {
  const place = kept(`lens-draft:${lensKey}`)
  return {
    read: (): KeptDraft | null => {
      try {
        const value: unknown = JSON.parse(place.read() ?? "null")
        return isKept(value) ? value : null
      } catch {
        return null
      }
    },
    write: (draft: KeptDraft) => place.write(JSON.stringify(draft)),
    forget: place.forget,
  }
}

function isKept(value: unknown): value is KeptDraft {
  if (typeof value !== "object" || value === null) return false
  return "text" in value && typeof value.text === "string" && "revision" in value && typeof value.revision === "number"
}
