"use client"

import { Menu } from "@/components/ui/menu"
import type { MenuItem } from "@/components/ui/menu-line"
import type { SessionPart } from "@/lib/live/session-view"
import type { RoomActions } from "./room-actions"

/** What is needed now and then. Empty for most people, and then it is not there. */
export function MoreMenu({ session, does }: { session: SessionPart; does: RoomActions }) {
  const { actions, sender, runs, item, isSettled, leads, research, notApplicable } = does
  const voted = (item?.rounds.length ?? 0) > 0
  const entry = (id: string, label: string, onSelect: (() => void) | null): MenuItem[] =>
    onSelect ? [{ id, label, onSelect }] : []
  const wrapUp = runs && leads ? () => void sender.send({ type: "wrap-up" }) : null
  const wraps = session.phase === "wrap-up" && leads
  const items = [
    ...entry("create", "Create …", leads ? null : actions.create),
    ...entry("time", "Add two minutes", leads ? null : actions.time),
    ...entry("resume", "Back to the questions", wraps ? () => void sender.send({ type: "resume" }) : null),
    ...entry("vote", "Vote again", voted || isSettled ? actions.vote : null),
    ...entry(
      "decide",
      isSettled ? "Decide anew" : "Decide without a vote",
      leads && (!voted || isSettled) ? actions.decide : null,
    ),
    ...entry("next", "Next without a decision", leads && !isSettled ? actions.next : null),
    ...entry("research", "Needs research …", research),
    ...entry("not-applicable", "Not applicable …", notApplicable),
    ...entry("go-to", "Go to a question …", actions["go-to"]),
    ...entry("wrap-up", "Wrap up the session", wrapUp),
  ]
  return items.length === 0 ? null : <Menu size="dense" trigger="More" items={items} />
}
