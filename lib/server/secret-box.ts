import "server-only"
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto"
import { settings } from "@/lib/server/settings"

/**
 * Secrets that have to be read again, encrypted with AES-256-GCM under a key derived from the instance key. `boundTo`
 * is sealed in: a secret that is moved to another row does not open.
 */
export function seal(secret: string, boundTo: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv("aes-256-gcm", key(), nonce).setAAD(Buffer.from(boundTo))
  const text = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()])
  const parts = [nonce, cipher.getAuthTag(), text].map((part) => part.toString("base64url"))
  return ["v1", ...parts].join(".")
}

/** Throws when the text was not sealed with this instance's key for the same row. */
export function unseal(sealed: string, boundTo: string): string {
  const [version, ...parts] = sealed.split(".")
  const [nonce, tag, text] = parts.map((part) => Buffer.from(part, "base64url"))
  if (version !== "v1" || !nonce || !tag || !text) throw new Error("A stored secret has a form that is not known.")
  const decipher = createDecipheriv("aes-256-gcm", key(), nonce, { authTagLength: 16 })
  decipher.setAAD(Buffer.from(boundTo)).setAuthTag(tag)
  return Buffer.concat([decipher.update(text), decipher.final()]).toString("utf8")
}

let derived: { from: string; key: Buffer } | undefined

function key(): Buffer {
  const from = settings().instanceSecret
  if (derived?.from !== from)
    derived = { from, key: Buffer.from(hkdfSync("sha256", from, "", "plumbline secret box", 32)) }
  return derived.key
}
