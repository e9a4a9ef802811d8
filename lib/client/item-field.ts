"use client"

import { useEffect, useEffectEvent, useRef, useState } from "react"
import type { SaveStatus } from "@/lib/autosave/machine"
import { ApiError, api } from "./api"
import { planPath } from "./item-change"
import { kept } from "./kept-text"

/** A text of an improvement that saves itself. */
export interface ItemField {
  text: string
  status: SaveStatus
  /** Why it is not saved. */
  problem: string
  /** What somebody else stored meanwhile; both texts stay until somebody decides. */
  theirs: string | null
  type: (text: string) => void
  /** Saves at once, when something waits. */
  flush: () => void
  resolve: (text: string) => void
}

const PAUSE_MS = 900
const AGAIN_MS = 5_000

interface Waiting {
  text: string
  /** What was stored when the typing began. */
  base: string
}

/**
 * What is typed waits in this browser until the server has it, so that a reload, a crash or a lost network loses
 * nothing. It is saved over the text it was typed over, never over somebody else's. `name` is the member of the input.
 */
export function useItemField(workloadId: string, number: number, name: string, stored: string): ItemField {
  const store = kept(`improvement/${workloadId}/${number}/${name}`)
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  const [status, setStatus] = useState<SaveStatus>("idle")
  const [problem, setProblem] = useState("")
  const [theirs, setTheirs] = useState<string | null>(null)
  // What was saved, and what the page still showed as stored then: it stands until the page knows better.
  const [saved, setSaved] = useState<{ text: string; over: string } | null>(null)
  const latest = useRef<Waiting | null>(null)
  const known = useRef(stored)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const sending = useRef(false)

  function hold(next: Waiting | null) {
    latest.current = next
    setWaiting(next)
    if (next) store.write(JSON.stringify(next))
    else store.forget()
  }
  function later(ms: number) {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void save(), ms)
  }

  async function save() {
    clearTimeout(timer.current)
    const sent = latest.current
    if (!sent || sending.current) return
    sending.current = true
    setStatus("saving")
    try {
      await api("PATCH", planPath(workloadId, number), { [name]: sent.text, Base: { [name]: sent.base } })
      const now = latest.current as Waiting | null
      hold(now === sent || now === null ? null : { text: now.text, base: sent.text })
      setSaved({ text: sent.text, over: known.current })
      setProblem("")
      setStatus(now === sent ? "saved" : "dirty")
      if (now !== sent) later(PAUSE_MS)
    } catch (error) {
      refused(error)
    } finally {
      sending.current = false
    }
  }

  function refused(error: unknown) {
    if (!(error instanceof ApiError)) throw error
    const current = error.current as Record<string, unknown> | undefined
    if (error.type === "Conflict" && current) {
      setTheirs(String(current[name.charAt(0).toLowerCase() + name.slice(1)] ?? ""))
      setStatus("conflict")
    } else if (error.type === "Offline") {
      setStatus("offline")
      later(AGAIN_MS)
    } else {
      setProblem(error.fields.find((field) => field.name === name)?.message ?? error.message)
      setStatus("error")
    }
  }

  const recover = useEffectEvent(() => {
    const left = readWaiting(store.read())
    if (!left || left.text === stored) return store.forget()
    hold(left)
    void save()
  })
  // The outside system is this browser's store, where an earlier page may have left a text.
  useEffect(() => {
    recover()
    return () => clearTimeout(timer.current)
  }, [])

  // The outside system is the server's word, which arrives while a save is on its way.
  useEffect(() => {
    known.current = stored
  }, [stored])

  const settled = saved && saved.over === stored ? saved.text : stored
  return {
    text: waiting?.text ?? settled,
    status,
    problem,
    theirs,
    type: (text) => {
      hold({ text, base: waiting?.base ?? settled })
      if (theirs !== null) return
      setStatus("dirty")
      later(PAUSE_MS)
    },
    flush: () => {
      if (theirs === null) void save()
    },
    resolve: (text) => {
      hold({ text, base: theirs ?? stored })
      setTheirs(null)
      void save()
    },
  }
}

function readWaiting(text: string | null): Waiting | null {
  try {
    const { text: typed, base }: Partial<Waiting> = JSON.parse(text ?? "null") ?? {}
    return typeof typed === "string" && typeof base === "string" ? { text: typed, base } : null
  } catch {
    return null
  }
}
