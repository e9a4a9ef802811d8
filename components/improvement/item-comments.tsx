"use client"

import { type FormEvent, useEffect, useEffectEvent, useId, useState } from "react"
import { Button } from "@/components/ui/button"
import { Menu } from "@/components/ui/menu"
import { TextArea } from "@/components/ui/text-area"
import { Time } from "@/components/ui/time"
import { ProblemMessage } from "@/components/workload/problem-message"
import { planPath, useItemChange } from "@/lib/client/item-change"
import { kept } from "@/lib/client/kept-text"
import type { Comment } from "@/lib/improvement/comment"
import type { PlanMember } from "./plan-view"

interface ItemCommentsProps {
  workloadId: string
  number: number
  comments: readonly Comment[]
  members: readonly PlanMember[]
  mayEdit: boolean
}

/** What people say about it; "@Full Name" mentions a member. */
export function ItemComments({ workloadId, number, comments, members, mayEdit }: ItemCommentsProps) {
  const area = useId()
  const store = kept(`improvement/${workloadId}/${number}/comment`)
  const { busy, problem, run } = useItemChange()
  const [text, setText] = useState("")
  const path = (...rest: string[]) => planPath(workloadId, number, "comments", ...rest)

  const recover = useEffectEvent(() => setText((now) => now || (store.read() ?? "")))
  // The outside system is this browser's store: what an earlier page left unsent comes back.
  useEffect(() => recover(), [])

  function type(next: string) {
    setText(next)
    if (next) store.write(next)
    else store.forget()
  }
  async function send(event: FormEvent) {
    event.preventDefault()
    if (text.trim() === "" || busy) return
    if (await run("POST", path(), { Text: text })) type("")
  }
  function mention(name: string) {
    type(`${text}${text === "" || /\s$/.test(text) ? "" : " "}@${name} `)
    document.getElementById(area)?.focus()
  }

  return (
    <section aria-label="Comments" className="grid gap-2">
      <h3 className="font-medium text-base">
        Comments <span className="font-normal text-muted text-sm tabular-nums">{comments.length}</span>
      </h3>
      <ul className="grid gap-2">
        {comments.map((comment) => (
          <li key={comment.id} className="grid gap-0.5 rounded-md border border-line bg-surface px-3 py-2">
            <p className="flex flex-wrap items-baseline gap-x-3 text-muted text-sm">
              <span className="font-medium text-ink">{comment.authorName}</span>
              <Time value={comment.createdAt} format="datetime" />
              {comment.isMine && mayEdit ? (
                <button
                  type="button"
                  className="link ml-auto min-h-6"
                  onClick={() => void run("DELETE", path(comment.id))}
                >
                  Take back<span className="sr-only"> the comment “{comment.text.slice(0, 40)}”</span>
                </button>
              ) : null}
            </p>
            <p className="max-w-prose whitespace-pre-line break-words">{comment.text}</p>
          </li>
        ))}
      </ul>
      {mayEdit ? (
        <form onSubmit={send} className="grid gap-2">
          <TextArea
            id={area}
            aria-label="New comment"
            placeholder="New comment"
            maxLength={20_000}
            value={text}
            onChange={({ target }) => type(target.value)}
          />
          <div className="flex flex-wrap gap-2">
            <Button type="submit" busy={busy}>
              Comment
            </Button>
            {members.length > 0 ? (
              <Menu
                trigger="@ Mention"
                look="quiet"
                items={members.map(({ userId, name }) => ({
                  id: userId,
                  label: name,
                  onSelect: () => mention(name),
                }))}
              />
            ) : null}
          </div>
        </form>
      ) : null}
      <ProblemMessage problem={problem} here={`/workloads/${workloadId}/improvements/${number}`} />
    </section>
  )
}
