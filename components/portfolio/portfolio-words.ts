export const RISK_FILTER_WORDS = { high: "High risks", medium: "Medium risks" } as const
export const DUE_WORDS = { overdue: "Review overdue", stale: "Milestone too old" } as const
export const SORT_WORDS = { high: "Most high risks first", name: "By name", review: "Next review first" } as const
