/** Something that waits for a decision, as the page of notices shows it. */
export interface Notice {
  id: string
  /** The workload or review template. */
  name: string
  /** In words: "Version 2.0 of Security waits; it uses 1.0". */
  text: string
  href: string
  action: string
  /** Where the lens can be read; null where the notice is about none that can be. */
  learnHref: string | null
}
