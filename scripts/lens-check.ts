import { type LensReport, reportLens } from "@/lib/risk/lens-report"
import { problemLine, Refused, readText } from "./lens-file"

/** Prints every problem of the files; the exit code is 1 when one of them has errors or can't be read. */
export function checkFiles(files: string[], asJson: boolean): void {
  const reports = files.flatMap((file) => {
    try {
      return { file, report: reportLens(readText(file)) }
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      console.error(error.message)
      process.exitCode = 1
      return []
    }
  })
  if (reports.some(({ report }) => report.counts.error > 0)) process.exitCode = 1
  if (asJson) console.log(JSON.stringify({ files: reports.map(({ file, report }) => jsonOf(file, report)) }, null, 2))
  else for (const { file, report } of reports) console.log(textOf(file, report))
}

function jsonOf(file: string, { size, counts, isAwsCompatible, problems, lens }: LensReport) {
  return { file, size, publishable: lens !== null, awsCompatible: isAwsCompatible, counts, problems }
}

function textOf(file: string, { problems, counts, lens, isAwsCompatible }: LensReport): string {
  const found = [
    counted(counts.error, "error"),
    counted(counts.warning, "warning"),
    ...(counts.info > 0 ? [counted(counts.info, "note")] : []),
  ].join(", ")
  const aws = isAwsCompatible ? "AWS-compatible" : "not AWS-compatible"
  const verdict = lens ? `can be published, ${aws}` : "can't be published"
  return [...problems.map((problem) => problemLine(file, problem)), `${file}: ${found}; ${verdict}`].join("\n")
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`
}
