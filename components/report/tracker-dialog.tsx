"use client"

import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Checkbox } from "@/components/ui/checkbox"
import { Dialog } from "@/components/ui/dialog"
import { Message } from "@/components/ui/message"
import { RadioGroup } from "@/components/ui/radio-group"
import { ApiError, api } from "@/lib/client/api"
import {
  TRACKER_FIELD_NAMES,
  TRACKER_FIELDS,
  TRACKER_NAMES,
  TRACKERS,
  type Tracker,
  type TrackerFile,
} from "@/lib/report/tracker"
import { TrackerSteps } from "./tracker-steps"

interface TrackerDialogProps {
  workloadId: string
  open: boolean
  onClose: () => void
}

const USUAL = TRACKER_FIELD_NAMES.filter((field) => TRACKER_FIELDS[field].isDefault)

/** The open improvements as a file for a ticket system, with a choice of what leaves. */
export function TrackerDialog({ workloadId, open, onClose }: TrackerDialogProps) {
  const [tracker, setTracker] = useState<Tracker>("jira")
  const [fields, setFields] = useState<ReadonlySet<string>>(new Set(USUAL))
  const [onlyNew, setOnlyNew] = useState(true)
  const [made, setMade] = useState<TrackerFile>()
  const [problem, setProblem] = useState("")

  async function make() {
    setProblem("")
    try {
      const body = { Tracker: tracker, Fields: [...fields], OnlyNew: onlyNew }
      const file = await api<TrackerFile>("POST", `/api/plumbline/workloads/${workloadId}/tracker-export`, body)
      setMade(file)
      if (file.Count > 0) save(file)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setProblem(error.message)
    }
  }

  function choose(field: string, wanted: boolean) {
    const next = new Set(fields)
    if (wanted) next.add(field)
    else next.delete(field)
    setFields(next)
  }

  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="To a tracker"
      description="The open improvements as a file that your tracker imports. Titles always leave; choose what else does."
      actions={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button look="primary" onClick={make}>
            Download the file
          </Button>
        </>
      }
    >
      <RadioGroup
        legend="Tracker"
        name="tracker"
        value={tracker}
        onChange={(value) => {
          setTracker(TRACKER_NAMES.find((one) => one === value) ?? "jira")
          setMade(undefined)
        }}
        options={TRACKER_NAMES.map((one) => ({ value: one, label: TRACKERS[one].name }))}
      />
      <fieldset className="grid gap-x-4 sm:grid-cols-2">
        <legend className="mb-1 font-medium">What leaves</legend>
        {TRACKER_FIELD_NAMES.map((field) => (
          <Checkbox
            key={field}
            label={TRACKER_FIELDS[field].label}
            checked={fields.has(field)}
            onChange={({ target }) => choose(field, target.checked)}
          />
        ))}
      </fieldset>
      <Checkbox
        label="Only what is not in this tracker yet"
        description="Leaves out what an earlier file for it had, so that nothing comes in twice."
        checked={onlyNew}
        onChange={({ target }) => setOnlyNew(target.checked)}
      />
      <TrackerSteps tracker={tracker} />
      {made ? (
        <Message tone={made.Count > 0 ? "success" : "info"} live>
          {made.Count > 0
            ? `${made.FileName} holds ${made.Count} improvements.`
            : "There is nothing new to take along."}{" "}
          {made.LeftOut > 0 ? `${made.LeftOut} were in an earlier file.` : ""}
        </Message>
      ) : null}
      {problem === "" ? null : (
        <Message tone="error" live>
          {problem}
        </Message>
      )}
    </Dialog>
  )
}

function save({ FileName, ContentType, Text }: TrackerFile) {
  const url = URL.createObjectURL(new Blob([Text], { type: ContentType }))
  const link = document.createElement("a")
  link.href = url
  link.download = FileName
  link.click()
  URL.revokeObjectURL(url)
}
