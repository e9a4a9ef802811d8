/** What a workload can be taken along as, by the name in the address; the only ones there are. */
export const EXPORT_FILES = {
  "review.xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "answers.csv": "text/csv; charset=utf-8",
  "practices.csv": "text/csv; charset=utf-8",
  "plan.csv": "text/csv; charset=utf-8",
  "actions.csv": "text/csv; charset=utf-8",
  "milestones.csv": "text/csv; charset=utf-8",
  "plan.md": "text/markdown; charset=utf-8",
  "review.json": "application/json",
} as const

export type ExportFile = keyof typeof EXPORT_FILES

export function isExportFile(name: string): name is ExportFile {
  return Object.hasOwn(EXPORT_FILES, name)
}

/** Where it is fetched; `milestone`: as of that milestone. */
export function exportPath(workloadId: string, file: ExportFile, milestone?: number): string {
  const path = `/api/exports/${encodeURIComponent(workloadId)}/${file}`
  return milestone === undefined ? path : `${path}?milestone=${milestone}`
}
