"use client"

import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Checkbox } from "@/components/ui/checkbox"
import { Dialog } from "@/components/ui/dialog"
import { Message } from "@/components/ui/message"
import { RadioGroup } from "@/components/ui/radio-group"
import { ApiError, api } from "@/lib/client/api"
import * as words from "@/lib/report/tracker"
import { TrackerExisting, type TrackerExport } from "./tracker-existing"
import { TrackerResult } from "./tracker-result"
import { TrackerSteps } from "./tracker-steps"

interface TrackerDialogProps {
  workloadId: string
  open: boolean
  onClose: () => void
}

const USUAL = words.TRACKER_FIELD_NAMES.filter((field) => words.TRACKER_FIELDS[field].isDefault)
const SCOPES = words.TRACKER_SCOPE_NAMES.map((scope) => {
  return { value: scope, label: words.TRACKER_SCOPES[scope].label, description: words.TRACKER_SCOPES[scope].about }
})

/** The open improvements as a file for a ticket system, with a choice of what leaves. */
export function TrackerDialog({ workloadId, open, onClose }: TrackerDialogProps) {
  const [tracker, setTracker] = useState<words.Tracker>("jira")
  const [fields, setFields] = useState<ReadonlySet<string>>(new Set(USUAL))
  const [scope, setScope] = useState<words.TrackerScope>("changed")
  const [existing, setExisting] = useState<TrackerExport>()
  const [made, setMade] = useState<words.TrackerFile>()
  const [problem, setProblem] = useState<ApiError>()
  const [busy, setBusy] = useState(false)
  const wrongFile = problem?.fields.find(({ name }) => name === "Existing")?.message ?? ""

  /** What was said about the file before is not about the one that is chosen now. */
  function forget() {
    setMade(undefined)
    setProblem(undefined)
  }

  async function make() {
    forget()
    setBusy(true)
    try {
      const body = { Tracker: tracker, Fields: [...fields], Scope: scope, Existing: existing?.text }
      const path = `/api/plumbline/workloads/${workloadId}/tracker-export`
      const file = await api<words.TrackerFile>("POST", path, body)
      setMade(file)
      if (file.Count > 0) save(file)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }

  function choose(field: string, wanted: boolean) {
    const next = new Set(fields)
    if (wanted) next.add(field)
    else next.delete(field)
    setFields(next)
    forget()
  }

  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="To a tracker"
      description="The open improvements as a file that your tracker imports. Titles always leave; choose what else does."
      actions={
        <>
          <div className="w-full empty:hidden">
            {made ? <TrackerResult tracker={tracker} file={made} /> : null}
            {problem && wrongFile === "" ? (
              <Message tone="error" live>
                {problem.message}
              </Message>
            ) : null}
          </div>
          <Button onClick={onClose}>Close</Button>
          <Button look="primary" busy={busy} onClick={make}>
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
          setTracker(words.TRACKER_NAMES.find((one) => one === value) ?? "jira")
          setExisting(undefined)
          forget()
        }}
        options={words.TRACKER_NAMES.map((one) => ({ value: one, label: words.TRACKERS[one].name }))}
      />
      <fieldset className="grid gap-x-4 sm:grid-cols-2">
        <legend className="mb-1 font-medium">What leaves</legend>
        {words.TRACKER_FIELD_NAMES.map((field) => (
          <Checkbox
            key={field}
            label={words.TRACKER_FIELDS[field].label}
            checked={fields.has(field)}
            onChange={({ target }) => choose(field, target.checked)}
          />
        ))}
      </fieldset>
      <RadioGroup
        legend="Which improvements"
        name="scope"
        value={scope}
        onChange={(value) => {
          setScope(words.TRACKER_SCOPE_NAMES.find((one) => one === value) ?? "changed")
          forget()
        }}
        options={SCOPES}
      />
      {tracker === "github" ? null : (
        <TrackerExisting tracker={tracker} chosen={existing} onChoose={setExisting} error={wrongFile} />
      )}
      <TrackerSteps tracker={tracker} />
    </Dialog>
  )
}

function save({ FileName, ContentType, Text }: words.TrackerFile) {
  const url = URL.createObjectURL(new Blob([Text], { type: ContentType }))
  const link = document.createElement("a")
  link.href = url
  link.download = FileName
  link.click()
  URL.revokeObjectURL(url)
}
