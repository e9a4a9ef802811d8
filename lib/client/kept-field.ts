"use client"

import { useEffect, useEffectEvent, useRef, useState } from "react"
import type { SaveStatus } from "@/lib/autosave/machine"
import type { ImprovementItem } from "@/lib/improvement/item"
import { ApiError } from "./api"
import { kept } from "./kept-text"

/** One value of an improvement that saves itself; as the text that people write or choose. */
export interface KeptField {
  text: string
  status: SaveStatus
  /** When it was last saved; null: not since the page is open. */
  savedAt: Date | null
  /** Why it is not saved. */
  problem: string
  /** What somebody else stored meanwhile; both stay until somebody decides. */
  theirs: string | null
  /** Saves after a pause, so that a sentence is one change. */
  type: (text: string) => void
  /** Saves at once: what is chosen is whole. */
  choose: (text: string) => void
  /** Saves at once, when something waits. */
  flush: () => void
  resolve: (text: string) => void
}

interface KeptFieldOptions {
  /** Where what is not saved yet waits in this browser. */
  place: string
  stored: string
  /** Saves a text over another one. Throws ApiError. */
  send: (text: string, base: string, leaving: boolean) => Promise<unknown>
  /** What is stored, in the item that a refused edit brings back. */
  current: (item: ImprovementItem) => string
  /** What is wrong with a text; empty: it can be sent. */
  check?: ((text: string) => string) | undefined
  onSaved?: (() => void) | undefined
}

const PAUSE_MS = 900
const AGAIN_MS = 5_000

interface Waiting {
  text: string
  /** What was stored when the typing began. */
  base: string
}

/**
 * What is typed or chosen waits in this browser until the server has it, so that a reload, a crash or a lost network
 * loses nothing, and whoever leaves the page leaves nothing behind. It is saved over the text it was typed over, never
 * over somebody else's.
 */
export function useKeptField({ place, stored, send, current, check, onSaved }: KeptFieldOptions): KeptField {
  const store = kept(place)
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  const [status, setStatus] = useState<SaveStatus>("idle")
  const [problem, setProblem] = useState("")
  const [theirs, setTheirs] = useState<string | null>(null)
  // What was saved, and what the page still showed as stored then: it stands until the page knows better.
  const [saved, setSaved] = useState<{ text: string; over: string; at: Date } | null>(null)
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

  async function save(leaving = false) {
    clearTimeout(timer.current)
    const sent = latest.current
    if (!sent || sending.current) return
    const wrong = check?.(sent.text) ?? ""
    if (wrong !== "") {
      setProblem(wrong)
      setStatus("error")
      return
    }
    sending.current = true
    setStatus("saving")
    try {
      await send(sent.text, sent.base, leaving)
      const now = latest.current as Waiting | null
      hold(now === sent || now === null ? null : { text: now.text, base: sent.text })
      setSaved({ text: sent.text, over: known.current, at: new Date() })
      setProblem("")
      setStatus(now === sent ? "saved" : "dirty")
      if (now !== sent) later(PAUSE_MS)
      onSaved?.()
    } catch (error) {
      refused(error)
    } finally {
      sending.current = false
    }
  }

  function refused(error: unknown) {
    if (!(error instanceof ApiError)) throw error
    if (error.type === "Conflict" && error.current) {
      setTheirs(current(error.current as ImprovementItem))
      setStatus("conflict")
    } else if (error.type === "Offline") {
      setStatus("offline")
      later(AGAIN_MS)
    } else {
      setProblem(error.fields[0]?.message ?? error.message)
      setStatus("error")
    }
  }

  const recover = useEffectEvent(() => {
    const left = readWaiting(store.read())
    if (!left || left.text === stored) return store.forget()
    hold(left)
    void save()
  })
  const leave = useEffectEvent(() => {
    if (theirs === null) void save(true)
  })
  // The outside systems are this browser's store, where an earlier page may have left a text, and the page that goes.
  useEffect(() => {
    recover()
    const onLeave = () => leave()
    addEventListener("pagehide", onLeave)
    return () => {
      removeEventListener("pagehide", onLeave)
      onLeave()
    }
  }, [])

  // The outside system is the server's word, which arrives while a save is on its way.
  useEffect(() => {
    known.current = stored
  }, [stored])

  const settled = saved && saved.over === stored ? saved.text : stored
  const change = (text: string) => {
    hold({ text, base: waiting?.base ?? settled })
    setProblem("")
    if (theirs === null) setStatus("dirty")
    return theirs === null
  }
  return {
    text: waiting?.text ?? settled,
    status,
    savedAt: saved?.at ?? null,
    problem,
    theirs,
    type: (text) => {
      if (change(text)) later(PAUSE_MS)
    },
    choose: (text) => {
      if (change(text)) void save()
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
