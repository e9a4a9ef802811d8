"use client"

import { useEffect, useState, useSyncExternalStore } from "react"
import type { MyQuestion } from "@/lib/live/preparation-view"
import type { VoteValue } from "@/lib/live/vote"
import { api } from "./api"
import { kept } from "./kept-text"
import { latestSaver } from "./latest-saver"

/** What I say on one question beforehand, as the form edits it. */
export interface PreAnswerDraft {
  choices: Record<string, VoteValue>
  confidence: number | null
  note: string
  evidenceUrl: string
}

const NOTHING: PreAnswerDraft = { choices: {}, confidence: null, note: "", evidenceUrl: "" }

/** One prepared answer, saved by itself. What is not saved yet stays on this device, under the person's own name. */
export function usePreAnswer(sessionPath: string, personId: string, question: MyQuestion) {
  const [saver] = useState(() => {
    const place = [question.lensKey, question.questionId].map(encodeURIComponent).join("/")
    const path = `${sessionPath}/my-questions/${place}`
    return latestSaver<PreAnswerDraft>({
      first: question.mine ?? NOTHING,
      send: async ({ choices, confidence, note, evidenceUrl }, leaving) => {
        const body = { Choices: choices, Confidence: confidence, Note: note, EvidenceUrl: evidenceUrl }
        await api("PUT", path, body, { keepalive: leaving })
      },
      kept: keptDraft(`pre-answer:${personId}:${place}`),
      now: () => new Date(),
    })
  })
  const state = useSyncExternalStore(saver.subscribe, saver.get, saver.get)
  // The outside system is the browser: the page is left, the network comes back.
  useEffect(() => {
    const leave = () => saver.hurry(true)
    const back = () => saver.hurry(false)
    window.addEventListener("pagehide", leave)
    window.addEventListener("online", back)
    return () => {
      leave()
      window.removeEventListener("pagehide", leave)
      window.removeEventListener("online", back)
    }
  }, [saver])
  return { ...state, edit: saver.edit }
}

function keptDraft(place: string) {
  const text = kept(place)
  return {
    read: (): PreAnswerDraft | null => {
      try {
        const value: unknown = JSON.parse(text.read() ?? "null")
        return typeof value === "object" && value !== null && "choices" in value ? (value as PreAnswerDraft) : null
      } catch {
        return null
      }
    },
    write: (draft: PreAnswerDraft) => text.write(JSON.stringify(draft)),
    forget: text.forget,
  }
}
