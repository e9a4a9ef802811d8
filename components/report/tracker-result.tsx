import { Message } from "@/components/ui/message"
import { TRACKERS, type Tracker, type TrackerFile } from "@/lib/report/tracker"

/** What is in the file that was made, and what is not and why. */
export function TrackerResult({ tracker, file }: { tracker: Tracker; file: TrackerFile }) {
  const { FileName, Count, Updates, LeftOut, Unknown } = file
  const { name } = TRACKERS[tracker]
  const isFull = Count > 0
  return (
    <Message tone={isFull ? "success" : "info"} live>
      {isFull ? `${FileName} holds ${counted(Count)}. ` : "There is nothing new to take along. "}
      {Updates > 0
        ? `${Updates} of them ${Updates === 1 ? "changes a ticket that is" : "change tickets that are"} there. `
        : ""}
      {LeftOut > 0 ? `${LeftOut} ${LeftOut === 1 ? "is" : "are"} in ${name} already and left out. ` : ""}
      {Unknown > 0
        ? `${counted(Unknown)} changed since and ${Unknown === 1 ? "is" : "are"} left out: ${whyNot(tracker)}`
        : ""}
    </Message>
  )
}

function whyNot(tracker: Tracker): string {
  const { name } = TRACKERS[tracker]
  if (tracker === "gitlab") return "its importer only adds issues. Change them there by hand."
  return `a second row would make a second ticket. Choose what ${name} has already, and the file changes them.`
}

function counted(count: number): string {
  return `${count} improvement${count === 1 ? "" : "s"}`
}
