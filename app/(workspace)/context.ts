import { cookies, headers } from "next/headers"
import { notFound, redirect } from "next/navigation"
import { cache } from "react"
import { returnPath } from "@/lib/access/return-path"
import { AppError } from "@/lib/errors"
import type { Context, UserActor } from "@/lib/server/context"
import { db } from "@/lib/server/database"
import { newId } from "@/lib/server/ids"
import { actorFrom, readSession, workspaceCookie } from "@/lib/server/session"

/** A context whose actor is a signed-in person, for reading on a page. Sends everybody else to the sign-in page. */
export type PageContext = Context & { actor: UserActor }

export const pageContext = cache(async (): Promise<PageContext> => {
  const cookie = (await cookies()).toString()
  const session = await readSession(cookie)
  const actor = session && (await actorFrom(db(), session, workspaceCookie(cookie)))
  if (!actor) {
    const path = returnPath((await headers()).get("x-plumbline-path") ?? "/")
    redirect(session ? "/no-workspace" : `/sign-in?next=${encodeURIComponent(path)}`)
  }
  return { actor, db: db(), now: new Date(), requestId: newId() }
})

/** Runs a read; what is missing or hidden becomes the "not found" page. */
export async function orNotFound<T>(read: Promise<T>): Promise<T> {
  try {
    return await read
  } catch (error) {
    if (error instanceof AppError && (error.code === "ResourceNotFound" || error.code === "Validation")) notFound()
    throw error
  }
}
