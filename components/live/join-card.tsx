"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { FormProblem } from "@/components/access/form-problem"
import { AuthCard } from "@/components/layout/auth-card"
import { Button } from "@/components/ui/button"
import { ApiError, api } from "@/lib/client/api"

interface JoinCardProps {
  sessionId: string
  title: string
  workloadName: string
}

/** For a member who is not in the session yet. */
export function JoinCard({ sessionId, title, workloadName }: JoinCardProps) {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState("")

  async function join() {
    setBusy(true)
    try {
      await api("POST", `/api/sessions/${sessionId}/join`, {})
      router.refresh()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setProblem(error.message)
      setBusy(false)
    }
  }

  return (
    <AuthCard title={title} description={`A review of ${workloadName}. You are not in this session yet.`}>
      <FormProblem>{problem}</FormProblem>
      <Button look="primary" busy={busy} onClick={join}>
        Join the session
      </Button>
    </AuthCard>
  )
}
