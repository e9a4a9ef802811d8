import "server-only"
import { createHmac, timingSafeEqual } from "node:crypto"
import { invalid } from "@/lib/errors"
import type { Context } from "@/lib/server/context"
import { settings } from "@/lib/server/settings"

/**
 * Page tokens: opaque, signed with the instance key and bound to the list and the workspace, so that nobody can make
 * one or carry it elsewhere. `position` is whatever the list needs to go on.
 */
export function writeToken(ctx: Context, list: string, position: unknown): string {
  const body = Buffer.from(JSON.stringify(position)).toString("base64url")
  return `${body}${sign(ctx, list, body)}`
}

export function readToken(ctx: Context, list: string, token: string): unknown {
  const body = token.slice(0, -SIGNATURE)
  const given = Buffer.from(token.slice(-SIGNATURE))
  const right = Buffer.from(sign(ctx, list, body))
  if (given.length !== right.length || !timingSafeEqual(given, right)) throw invalid("Invalid NextToken.", "NextToken")
  return JSON.parse(Buffer.from(body, "base64url").toString("utf8"))
}

const SIGNATURE = 43

function sign(ctx: Context, list: string, body: string): string {
  const bound = `${ctx.actor.workspaceId}\n${list}\n${body}`
  return createHmac("sha256", settings().instanceSecret).update(bound).digest("base64url")
}

/** One page of a list that is in memory anyway; `next` is spread into the answer. */
export function page<Row>(ctx: Context, list: string, rows: readonly Row[], size: number, token: string | undefined) {
  const start = token === undefined ? 0 : Number(readToken(ctx, list, token))
  const end = start + size
  return { rows: rows.slice(start, end), next: end < rows.length ? { NextToken: writeToken(ctx, list, end) } : {} }
}
