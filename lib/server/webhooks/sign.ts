import "server-only"
import { createHmac } from "node:crypto"

/**
 * The headers that prove to the receiver who sent a body and when: HMAC-SHA256, hexadecimal, with the webhook's secret
 * over the timestamp (seconds since 1970), a full stop and the body's bytes. lib/server/webhooks/README.md shows how to
 * check them.
 */
export function signedHeaders(secret: string, body: string, about: { now: Date; delivery: string; type: string }) {
  const timestamp = String(Math.floor(about.now.getTime() / 1000))
  const signature = createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex")
  return {
    "content-type": "application/json",
    "user-agent": "Plumbline-Webhook/1",
    "x-plumbline-delivery": about.delivery,
    "x-plumbline-event": about.type,
    "x-plumbline-timestamp": timestamp,
    "x-plumbline-signature": `v1=${signature}`,
  }
}
