"use client"

import { useRouter } from "next/navigation"
import { useState, useSyncExternalStore } from "react"
import { PILLAR_TEXTS, type PillarTexts, type SavedPillarPage } from "@/lib/review/pillar-texts"
import { ApiError, api } from "./api"
import { kept } from "./kept-text"

interface Place {
  workloadId: string
  pillarId: string
  draft: PillarTexts
  saved: SavedPillarPage | null
}

/** What is typed and not saved, and the version it started from. */
interface Typed {
  base: number
  texts: PillarTexts
}

const never = () => () => {}

/**
 * Edits a pillar's page. What is typed stays in this browser until it is saved, and a page that somebody else saved
 * meanwhile is shown beside it (`theirs`) instead of being overwritten.
 */
export function usePillarPage({ workloadId, pillarId, draft, saved }: Place) {
  const router = useRouter()
  const store = kept(`pillar:${workloadId}/${pillarId}`)
  // The outside system is this browser's store, which the server does not know.
  const before = useSyncExternalStore(
    never,
    () => store.read(),
    () => null,
  )
  const [typed, setTyped] = useState<Typed | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiError | null>(null)
  const [newer, setNewer] = useState<SavedPillarPage | null>(null)
  const known = newer ?? saved
  const mine = typed ?? readTyped(before)
  const texts = mine?.texts ?? known?.texts ?? draft
  const base = mine?.base ?? known?.version ?? 0
  const isStale = known !== null && base !== known.version

  function type(change: Partial<PillarTexts>) {
    const next = { base, texts: { ...texts, ...change } }
    store.write(JSON.stringify(next))
    setTyped(next)
  }
  function settle(next: PillarTexts | null) {
    setProblem(null)
    if (next === null) {
      store.forget()
      return setTyped({ base: known?.version ?? 0, texts: known?.texts ?? draft })
    }
    const rebased = { base: known?.version ?? 0, texts: next }
    store.write(JSON.stringify(rebased))
    setTyped(rebased)
  }
  async function save() {
    setBusy(true)
    setProblem(null)
    const path = `/api/plumbline/workloads/${workloadId}/pillars/${encodeURIComponent(pillarId)}`
    try {
      const page = await api<SavedPillarPage>("PUT", path, { Version: base, ...texts })
      store.forget()
      setNewer(page)
      setTyped({ base: page.version, texts: page.texts })
      router.refresh()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      if (error.type === "Conflict" && error.current) setNewer(error.current as SavedPillarPage)
      else setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  const isChanged = !isSame(texts, known?.texts ?? null)
  return { texts, known, busy, problem, isChanged, theirs: isStale ? known : null, type, settle, save }
}

function isSame(a: PillarTexts, b: PillarTexts | null): boolean {
  return b !== null && (Object.keys(PILLAR_TEXTS) as (keyof PillarTexts)[]).every((name) => a[name] === b[name])
}

/** null for what another version of this page kept. */
function readTyped(text: string | null): Typed | null {
  try {
    const value = JSON.parse(text ?? "null")
    const names = Object.keys(PILLAR_TEXTS)
    const isOne = typeof value?.base === "number" && names.every((name) => typeof value.texts?.[name] === "string")
    return isOne ? value : null
  } catch {
    return null
  }
}
