import { randomBytes } from "node:crypto"
import { type Agent, type ClientRequest, request } from "node:http"
import type { Command } from "../lib/live/commands"
import { patched } from "../lib/live/patch"
import type { PatchMessage, SessionView, ViewMessage } from "../lib/live/session-view"

/** Somebody's line to a session without a browser: every byte that comes in, and the view that it gives. */
export class SessionClient {
  view: SessionView | null = null
  sequence = -1
  /** When the newest message came, by this process's clock. */
  heardAt = 0
  /** Bytes since the last `forget`; only kept where `keepBytes`. */
  bytes = ""
  private sent: ClientRequest | null = null
  private rest = ""
  private readonly waiting = new Set<() => void>()

  constructor(
    readonly url: string,
    readonly sessionId: string,
    readonly headers: Record<string, string>,
    private readonly options: { agent: Agent; stage?: boolean; keepBytes?: boolean; keepView?: boolean },
  ) {}

  /** Opens the line and waits for the whole view. */
  async connect(): Promise<void> {
    const query = this.options.stage ? "?as=stage" : ""
    const url = new URL(`/api/sessions/${this.sessionId}/events${query}`, this.url)
    this.rest = ""
    const before = this.heardAt
    const sent = request(url, { headers: { ...this.headers, "last-event-id": String(this.sequence) }, agent: false })
    this.sent = sent
    sent.on("response", (response) => {
      response.setEncoding("utf8")
      response.on("data", (chunk: string) => this.take(chunk))
      response.on("error", () => undefined)
    })
    sent.on("error", () => undefined)
    sent.end()
    await this.until(() => this.heardAt > before && this.sent === sent)
  }

  /** Cuts the line as a lost network does. */
  cut(): void {
    this.sent?.destroy()
    this.sent = null
  }

  /** Resolves as soon as `test` holds; looked at after every message. */
  until(test: () => boolean): Promise<void> {
    if (test()) return Promise.resolve()
    return new Promise((resolve) => {
      const look = () => {
        if (!test()) return
        this.waiting.delete(look)
        resolve()
      }
      this.waiting.add(look)
    })
  }

  /** Sends a command; answers the status and what was said. Like a page it sends again when the line breaks. */
  async command(command: Command, id = randomBytes(14).toString("hex")): Promise<{ status: number; body: string }> {
    const body = JSON.stringify({ id, command })
    return this.post(body).catch(() => this.post(body))
  }

  private post(body: string): Promise<{ status: number; body: string }> {
    const url = new URL(`/api/sessions/${this.sessionId}/commands`, this.url)
    const headers = {
      ...{ ...this.headers, origin: url.origin, "content-type": "application/json" },
      "content-length": String(Buffer.byteLength(body)),
    }
    return new Promise((resolve, reject) => {
      const sent = request(url, { method: "POST", headers, agent: this.options.agent }, (response) => {
        let answer = ""
        response.setEncoding("utf8")
        response.on("error", reject)
        response.on("data", (chunk: string) => {
          answer += chunk
        })
        response.on("end", () => resolve({ status: response.statusCode ?? 0, body: answer }))
      })
      sent.on("error", reject)
      sent.end(body)
    })
  }

  private take(chunk: string): void {
    if (this.options.keepBytes) this.bytes += chunk
    const blocks = (this.rest + chunk).split("\n\n")
    this.rest = blocks.pop() ?? ""
    for (const block of blocks) this.takeMessage(block)
    for (const look of this.waiting) look()
  }

  private takeMessage(block: string): void {
    const type = /^event: (\w+)$/m.exec(block)?.[1]
    const data = block.slice(block.indexOf("data: ") + 6)
    if (type !== "view" && type !== "patch") return
    this.heardAt = performance.now()
    if (this.options.keepView === false) {
      this.sequence = Number(/"sequence":(\d+)/.exec(data)?.[1])
      return
    }
    const message: unknown = JSON.parse(data)
    this.sequence = (message as ViewMessage).sequence
    if (type === "view") this.view = (message as ViewMessage).view
    else if (this.view) this.view = patched(this.view, (message as PatchMessage).patch)
  }
}
