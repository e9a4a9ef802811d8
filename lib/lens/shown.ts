/** Lenses as the pages show them. Keys are those of our URLs: the alias of a built-in lens, else its id. */

export interface LensSummary {
  LensArn: string
  LensName: string
  LensType: "AWS_OFFICIAL" | "CUSTOM_SELF" | "CUSTOM_SHARED"
  /** Absent for a lens that was never published. */
  LensVersion?: string
  /** Seconds since 1970. */
  UpdatedAt: number
  Plumbline: { LensKey: string; HasDraft: boolean; DraftRevision: number; QuestionCount: number | null }
}

export interface LensDraft {
  LensKey: string
  Name: string
  Source: string
  Revision: number
  /** False: the text is that of the newest version. */
  IsDraft: boolean
  PublishedVersion: string | null
  /** Expectations of the rule tester (lib/risk/expectation.ts). */
  Expectations: KeptExpectation[]
}

/** Given these marks, the author expects this risk. */
export interface KeptExpectation {
  id: string
  name: string
  questionId: string
  selected: string[]
  notApplicable: string[]
  risk: "UNANSWERED" | "HIGH" | "MEDIUM" | "NONE"
}

export interface LensPage {
  key: string
  name: string
  description: string
  builtIn: boolean
  /** By another workspace, read-only here. */
  shared: boolean
  /** Version whose questions are shown; empty for a draft that was never published. */
  shownVersion: string
  hasDraft: boolean
  errors: number
  warnings: number
  pillars: { id: string; name: string; questions: { id: string; title: string; choices: number }[] }[]
  versions: LensVersionRow[]
  workloads: { id: string; name: string; version: string }[]
  aws: {
    /** What the form for AWS lacks, one line per place. */
    cut: string[]
    /** What AWS would still refuse. */
    refuses: string[]
  }
  arn: string
  tags: Record<string, string>
  mayCopy: boolean
  mayEdit: boolean
  mayDelete: boolean
}

export interface LensVersionRow {
  id: string
  version: string
  isMajor: boolean
  /** ISO date and time. */
  publishedAt: string
  questionCount: number
  releaseNotes: string
}
