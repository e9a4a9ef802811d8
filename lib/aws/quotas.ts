/** How many of each a workspace may have. Source: AWS quotas page (aws-api.md, section 3) unless marked ours. */
export const QUOTAS = {
  workloadsPerWorkspace: { code: "L-WORKLOADS", limit: 1000, words: "A workspace has at most {limit} workloads." },
  lensesPerWorkspace: { code: "L-LENSES", limit: 15, words: "A workspace has at most {limit} custom lenses." },
  versionsPerLens: { code: "L-VERSIONS-PER-LENS", limit: 100, words: "A lens has at most {limit} versions." },
  lensesPerWorkload: { code: "L-LENSES-PER-WORKLOAD", limit: 20, words: "A workload has at most {limit} lenses." },
  lensesPerTemplate: {
    code: "L-LENSES-PER-TEMPLATE",
    limit: 20,
    words: "A review template has at most {limit} lenses.",
  },
  milestonesPerWorkload: { code: "L-MILESTONES", limit: 100, words: "A workload has at most {limit} milestones." },
  sharesPerWorkload: { code: "L-SHARES-PER-WORKLOAD", limit: 20, words: "A workload has at most {limit} shares." },
  sharesPerLens: { code: "L-SHARES-PER-LENS", limit: 300, words: "A lens has at most {limit} shares." },
  sharesPerTemplate: {
    code: "L-SHARES-PER-TEMPLATE",
    limit: 20,
    words: "A review template has at most {limit} shares.",
  },
  // Ours: the page names none for these two.
  sharesPerProfile: { code: "L-SHARES-PER-PROFILE", limit: 300, words: "A profile has at most {limit} shares." },
  profilesPerWorkspace: { code: "L-PROFILES", limit: 500, words: "A workspace has at most {limit} profiles." },
  templatesPerWorkspace: {
    code: "L-TEMPLATES",
    limit: 500,
    words: "A workspace has at most {limit} review templates.",
  },
} as const

export type Quota = keyof typeof QUOTAS

/** These two are off unless a setting asks for them: our own page has no reason to stop there. */
export const OFF_BY_DEFAULT: readonly Quota[] = ["workloadsPerWorkspace", "lensesPerWorkspace"]

/**
 * The limit of every quota; null: none. `text` changes some of them, as in `workloadsPerWorkspace=1000, sharesPerLens=off`.
 * Answers a sentence instead when the text is wrong.
 */
export function readQuotas(text: string): Record<Quota, number | null> | string {
  const names = Object.keys(QUOTAS) as Quota[]
  const limits = Object.fromEntries(
    names.map((name) => [name, OFF_BY_DEFAULT.includes(name) ? null : QUOTAS[name].limit]),
  ) as Record<Quota, number | null>
  for (const part of text.split(",").map((one) => one.trim())) {
    if (part === "") continue
    const [, name, value] = /^(\w+) *= *(\d+|off)$/.exec(part) ?? []
    const known = names.find((one) => one === name)
    if (!known) return `does not know “${part}”: write for example workloadsPerWorkspace=1000 or sharesPerLens=off`
    limits[known] = value === "off" ? null : Number(value)
  }
  return limits
}
