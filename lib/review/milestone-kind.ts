/** What a milestone marks. */
export const MILESTONE_KINDS = {
  "original-design": "Original design",
  "design-review": "Design review",
  v1: "Version 1",
  v2: "Version 2",
  "lens-upgrade": "Before a lens upgrade",
  other: "Other",
} as const

export function kindWords(kind: string): string {
  return MILESTONE_KINDS[kind as keyof typeof MILESTONE_KINDS] ?? kind
}
