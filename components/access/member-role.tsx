"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { FieldError } from "@/components/ui/field"
import { Select } from "@/components/ui/select"
import type { Member } from "@/lib/access/member"
import { ROLE_WORDS, type Role } from "@/lib/access/policy"
import { ApiError, api } from "@/lib/client/api"
import { mayTouch, roleOptions } from "./role-options"

/** A member's role: in words, or as a choice for whoever may change it. A choice counts at once. */
export function MemberRole({ member, mine }: { member: Member; mine: Role }) {
  const router = useRouter()
  const [wanted, setWanted] = useState<string>()
  const [problem, setProblem] = useState("")
  if (!mayTouch(mine, member.role)) return ROLE_WORDS[member.role].label

  async function change(role: string) {
    setWanted(role)
    setProblem("")
    try {
      await api("PATCH", `/api/plumbline/members/${member.userId}`, { role })
      router.refresh()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setWanted(undefined)
      setProblem(error.message)
    }
  }

  const shown = wanted ?? member.role
  const problemId = `role-problem-${member.userId}`
  return (
    <div className="grid gap-1">
      <Select
        aria-label={`Role of ${member.name}`}
        aria-describedby={problem ? problemId : undefined}
        title={ROLE_WORDS[member.role].can}
        options={roleOptions(mine)}
        value={shown}
        onChange={(event) => void change(event.target.value)}
      />
      <span role="status" className="sr-only">
        {wanted === member.role ? `${member.name} is now ${ROLE_WORDS[member.role].label}` : ""}
      </span>
      {problem ? <FieldError id={problemId}>{problem}</FieldError> : null}
    </div>
  )
}
