import { useState } from "react"
import type { GuestKind } from "@/lib/live/guest-link"
import { ApiError, api } from "./api"

/** A link as its maker gets it, once. */
interface MadeLink {
  LinkId: string
  Kind: GuestKind
  Link: string
}

const HOURS = 12

/** Makes and revokes the links by which guests come into a session. */
export function useGuestLinks(sessionId: string) {
  const [links, setLinks] = useState<readonly MadeLink[]>([])
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState("")
  const path = `/api/plumbline/sessions/${sessionId}/guest-links`

  async function attempt(work: () => Promise<void>) {
    setBusy(true)
    setProblem("")
    try {
      await work()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setProblem(error.message)
    } finally {
      setBusy(false)
    }
  }

  return {
    ...{ links, busy, problem },
    make: (Kind: GuestKind) =>
      attempt(async () => {
        const made = await api<MadeLink>("POST", path, { Kind, Hours: HOURS })
        setLinks((all) => [...all, made])
      }),
    revoke: (linkId: string) =>
      attempt(async () => {
        await api("DELETE", `${path}/${linkId}`)
        setLinks((all) => all.filter((link) => link.LinkId !== linkId))
      }),
  }
}
