import type { Edit } from "@/lib/autosave/edit"
import type { toBriefAnswer } from "@/lib/aws/answer-shape"
import type { Answer } from "@/lib/review/answer"
import type { AnswerPlace } from "./answer-place"
import { ApiError, api } from "./api"
import { clientId } from "./client-id"
import type { Sent } from "./offline-queue"

type AnswerShape = ReturnType<typeof toBriefAnswer>

/** A save that takes longer counts as lost and is sent again. */
const TIMEOUT_MS = 20_000

/** Requests that outlive the page may carry 64 KB together. */
const KEEPALIVE_BYTES = 30_000

/** Saves an edit. What is ticked merges with what others ticked; notes are refused when their base is old. */
export async function sendEdit({ workloadId, lensKey, questionId }: AnswerPlace, edit: Edit): Promise<Sent> {
  const path = [workloadId, "lensReviews", lensKey, "answers", questionId].map(encodeURIComponent).join("/")
  const body = toInput(edit)
  const keepalive = JSON.stringify(body).length < KEEPALIVE_BYTES
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS)
    const { Answer } = await api<{ Answer: AnswerShape }>("PATCH", `/api/aws/workloads/${path}`, body, {
      keepalive,
      signal,
    })
    return { kind: "saved", answer: toAnswer(Answer) }
  } catch (error) {
    return outcome(error)
  }
}

function toInput(edit: Edit) {
  const updates = Object.entries(edit.choices).map(([id, { status, reason, notes }]) => [
    id,
    { Status: status, Reason: reason, Notes: notes },
  ])
  return {
    ...(updates.length > 0 && { ChoiceUpdates: Object.fromEntries(updates) }),
    IsApplicable: edit.isApplicable,
    Reason: edit.reason,
    Notes: edit.notes?.text,
    Plumbline: { ClientId: clientId, NotesVersion: edit.notes?.base, Brief: true },
  }
}

function outcome(error: unknown): Sent {
  if (!(error instanceof ApiError)) return { kind: "unreachable" }
  if (error.status === 401) return { kind: "signed-out" }
  if (error.status === 409 && error.current) return { kind: "conflict", current: error.current as Answer }
  if (error.status >= 400 && error.status < 500 && ![408, 409, 429].includes(error.status)) {
    return { kind: "refused", message: error.message }
  }
  return { kind: "unreachable" }
}

function toAnswer(shape: AnswerShape): Answer {
  const choices = shape.ChoiceAnswers.map(({ ChoiceId, Status, Reason, Notes }) => [
    ChoiceId,
    { status: Status, reason: Reason, notes: Notes },
  ])
  return {
    questionId: shape.QuestionId,
    pillarId: shape.PillarId,
    choices: Object.fromEntries(choices),
    isApplicable: shape.IsApplicable,
    reason: shape.Reason,
    notes: shape.Notes,
    risk: shape.Risk,
    version: shape.Plumbline.Version,
    notesVersion: shape.Plumbline.NotesVersion,
  }
}
