/** What the lens format allows; sizes in bytes of UTF-8, texts in characters. Source: format page and observed limits. */
export const LIMITS = {
  title: 128,
  text: 2048,
  idMin: 3,
  id: 128,
  pillars: 10,
  questions: 20,
  choices: 15,
  rules: 3,
  /** Further resources of one type on a choice. */
  resources: 5,
  /** The AWS tool refuses larger files. */
  awsBytes: 500_000,
  /** Our own limit. */
  bytes: 2_000_000,
} as const

export const SCHEMA_VERSION = "2021-11-01"

/** The key under which a lens keeps what the format has no place for. */
export const EXTENSION_KEY = "x-plumbline"
