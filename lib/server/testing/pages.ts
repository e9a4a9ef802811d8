import { patched } from "@/lib/live/patch"
import type { PatchMessage, SessionView, ViewMessage } from "@/lib/live/session-view"
import { roomOf } from "@/lib/server/room/rooms"
import { streamSession } from "@/lib/server/room/stream"
import type { Participant } from "@/lib/server/testing/room"

/** One open page of a session: every byte that it received, and the view that they give. */
export interface Page {
  bytes: () => string
  view: () => SessionView
  sequence: () => number
  /** The types of the messages so far. */
  types: () => string[]
  /** Waits until the view is as it should be. */
  until: (test: (view: SessionView) => boolean) => Promise<SessionView>
  close: () => void
  closed: Promise<void>
}

/** Opens a page and waits for its first view. */
export async function openPage(who: Omit<Participant, "send">, { stage = false } = {}): Promise<Page> {
  const abort = new AbortController()
  const url = `http://plumbline.example/events${stage ? "?as=stage" : ""}`
  const response = streamSession(new Request(url, { signal: abort.signal }), who)
  let bytes = ""
  let view: SessionView | null = null
  let sequence = -1
  const types: string[] = []
  const waiting = new Set<() => void>()
  const decoder = new TextDecoder()

  function take(block: string) {
    const type = /^event: (.*)$/m.exec(block)?.[1]
    const data = /^data: (.*)$/m.exec(block)?.[1]
    if (!type || !data) return
    types.push(type)
    const message: unknown = JSON.parse(data)
    if (type === "view") ({ view, sequence } = message as ViewMessage)
    if (type === "patch" && view) {
      const patch = message as PatchMessage
      if (patch.sequence < sequence) throw new Error("a page went back in time")
      view = patched(view, patch.patch)
      sequence = patch.sequence
    }
    for (const look of waiting) look()
  }

  async function read() {
    let rest = ""
    for await (const chunk of response.body ?? []) {
      const text = decoder.decode(chunk, { stream: true })
      bytes += text
      rest += text
      const blocks = rest.split("\n\n")
      rest = blocks.pop() ?? ""
      for (const block of blocks) take(block)
    }
  }
  const closed = read()
  const current = () => {
    if (!view) throw new Error("nothing was received yet")
    return view
  }
  const until: Page["until"] = (test) =>
    new Promise((resolve) => {
      const look = () => {
        if (!view || !test(view)) return
        waiting.delete(look)
        resolve(view)
      }
      waiting.add(look)
      look()
    })
  await until(() => true)
  return {
    ...{ bytes: () => bytes, view: current, sequence: () => sequence, types: () => types, until, closed },
    close: () => abort.abort(),
  }
}

/** Opens a page for each and waits until the log knows that they are here. */
export async function openPages(people: readonly Participant[]): Promise<Page[]> {
  const pages = await Promise.all(people.map((one) => openPage(one)))
  const [first] = pages
  await first?.until((view) => people.every(({ personId }) => view.people[personId]?.presence === "here"))
  return pages
}

/** The state of the log as this instance reads it now. */
export async function stateOf({ ctx, session }: Omit<Participant, "send">) {
  const { room } = roomOf(ctx.db, session)
  await room.catchUp()
  return room.state
}
