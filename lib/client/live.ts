/** What a page hears from the server about one workload. */
interface LiveHandlers {
  /** The newest event the page knows already; what came later is heard. Left out: only what comes from now on. */
  after?: number
  /** Every time the connection stands, also again after it was lost: what happened in between may have been missed. */
  onOpen?: () => void
  /** By event type: "answer.changed", "presence" … */
  on: Readonly<Record<string, (payload: unknown) => void>>
}

const AGAIN_MS = 5_000

/** A page that nobody sees lets go after this long: browsers allow few connections to one server. */
const HIDDEN_MS = 60_000

/**
 * Listens to a workload until the returned function is called. The browser reconnects after short breaks and asks for
 * what it missed; when the server refuses (an expired session), we try again from time to time.
 */
export function openLive(workloadId: string, { after: known, onOpen, on }: LiveHandlers): () => void {
  let source: EventSource | null = null
  let lastId = known === undefined ? "" : String(known)
  let timer: ReturnType<typeof setTimeout> | undefined

  function connect() {
    clearTimeout(timer)
    if (source && source.readyState !== EventSource.CLOSED) return
    const after = lastId === "" ? "" : `?after=${encodeURIComponent(lastId)}`
    source = new EventSource(`/api/live/${encodeURIComponent(workloadId)}/events${after}`)
    source.onopen = () => onOpen?.()
    source.onerror = () => {
      if (source?.readyState === EventSource.CLOSED) timer = setTimeout(connect, AGAIN_MS)
    }
    for (const [type, handle] of Object.entries(on)) {
      source.addEventListener(type, (event: MessageEvent<string>) => {
        if (event.lastEventId !== "") lastId = event.lastEventId
        handle(JSON.parse(event.data))
      })
    }
  }
  function close() {
    clearTimeout(timer)
    source?.close()
  }
  function onVisibility() {
    if (document.visibilityState === "visible") connect()
    else {
      clearTimeout(timer)
      timer = setTimeout(close, HIDDEN_MS)
    }
  }

  connect()
  document.addEventListener("visibilitychange", onVisibility)
  addEventListener("online", connect)
  return () => {
    document.removeEventListener("visibilitychange", onVisibility)
    removeEventListener("online", connect)
    close()
  }
}
