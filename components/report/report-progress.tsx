import { Message } from "@/components/ui/message"
import { ProgressBar } from "@/components/ui/progress-bar"
import type { ReportProgress } from "@/lib/client/report-job"

/** How far a report is, then the way to it or why there is none. */
export function ReportProgressView({ progress }: { progress: ReportProgress }) {
  switch (progress.state) {
    case "idle":
      return null
    case "running":
      return (
        <ProgressBar
          label={progress.step || "Making the report"}
          value={progress.progress}
          max={100}
          text={`${progress.progress} %`}
        />
      )
    case "failed":
      return (
        <Message tone="error" title="No report" live>
          {progress.message}
        </Message>
      )
    case "ready":
      return (
        <Message tone="success" title="The report is ready" live>
          <a className="link" href={progress.href} download={progress.fileName}>
            Download {progress.fileName}
          </a>
        </Message>
      )
  }
}
