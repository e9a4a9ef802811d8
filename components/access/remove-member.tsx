"use client"

import { useRouter } from "next/navigation"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import type { Member } from "@/lib/access/member"
import { ApiError, api } from "@/lib/client/api"

interface RemoveMemberProps {
  /** Undefined keeps the question closed. */
  member: Member | undefined
  onClose: () => void
}

/** Asks before a membership ends, and names what ends with it. */
export function RemoveMember({ member, onClose }: RemoveMemberProps) {
  const router = useRouter()

  async function remove(): Promise<string | undefined> {
    if (!member) return undefined
    try {
      await api("DELETE", `/api/plumbline/members/${member.userId}`)
    } catch (error) {
      if (error instanceof ApiError) return error.message
      throw error
    }
    if (member.me) location.assign("/")
    else router.refresh()
    return undefined
  }

  const who = member?.me ? "You" : (member?.name ?? "")
  const whose = member?.me ? "your" : "their"
  return (
    <ConfirmDialog
      open={member !== undefined}
      onClose={onClose}
      title={member?.me ? "Leave this workspace?" : `Remove ${who}?`}
      losses={
        <ul className="list-inside list-disc">
          <li>{who} can no longer open this workspace; a new invitation would be needed to come back.</li>
          <li>
            All {whose} sessions end, everywhere, and {whose} access keys of this workspace stop working.
          </li>
          <li>Invitation links that {member?.me ? "you" : "they"} made and nobody used yet stop working.</li>
          <li>Answers, notes and milestones stay, with {whose} name.</li>
        </ul>
      }
      confirmLabel={member?.me ? "Leave" : "Remove"}
      onConfirm={remove}
    />
  )
}
