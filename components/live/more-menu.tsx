"use client"

import { Menu } from "@/components/ui/menu"
import type { MenuItem } from "@/components/ui/menu-line"
import type { SessionView } from "@/lib/live/session-view"
import type { RoomActions } from "./room-actions"

/** What is needed now and then. Empty for most people, and then it is not there. */
export function MoreMenu({ view, does }: { view: SessionView; does: RoomActions }) {
  const { actions, sender, runs, item, isSettled, leads, research, notApplicable } = does
  const voted = (item?.rounds.length ?? 0) > 0
  const entry = (id: string, label: string, onSelect: (() => void) | null): MenuItem[] =>
    onSelect ? [{ id, label, onSelect }] : []
  const stopId = item?.id
  const talk =
    leads && item?.phase === "revealed" && stopId ? () => void sender.send({ type: "discuss", stopId }) : null
  const wrapUp = runs && leads ? () => void sender.send({ type: "wrap-up" }) : null
  const wraps = view.session.phase === "wrap-up" && leads
  const items = [
    ...entry("create", "Create …", leads ? null : actions.create),
    ...entry("time", "Add two minutes", leads ? null : actions.time),
    ...entry("resume", "Back to the questions", wraps ? () => void sender.send({ type: "resume" }) : null),
    ...entry("vote", "Vote again", isSettled ? actions.vote : null),
    ...entry("discuss", "Talk about it first", talk),
    ...entry(
      "decide",
      isSettled ? "Decide anew" : "Decide without a vote",
      leads && (!voted || isSettled) ? actions.decide : null,
    ),
    ...entry("next", "Next without a decision", leads && !isSettled ? actions.next : null),
    ...entry("research", "Needs research …", research),
    ...entry("not-applicable", "Not applicable …", notApplicable),
    ...entry("go-to", "Go to a question …", actions["go-to"]),
    ...entry("people", "People and roles …", actions.people),
    ...entry("agenda", "Change the agenda …", actions.agenda),
    ...entry("wrap-up", "Wrap up the session", wrapUp),
  ]
  return items.length === 0 ? null : <Menu size="dense" trigger="More" items={items} />
}
