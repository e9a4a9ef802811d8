"use client"

import { useState } from "react"
import { FormProblem } from "@/components/access/form-problem"
import { TextField } from "@/components/access/text-field"
import { api } from "@/lib/client/api"
import { useSubmit } from "@/lib/client/use-submit"
import type { ProfileLine } from "@/lib/review/profile-view"
import { ProfileQuestions, type ProfileSelection } from "./profile-questions"

interface ProfileFormProps {
  /** For the button that sends it. */
  id: string
  /** Undefined: a new one. */
  profile: ProfileLine | undefined
  onSaved: () => void
}

export function ProfileForm({ id, profile, onSaved }: ProfileFormProps) {
  const [selection, setSelection] = useState<ProfileSelection>(profile?.answers ?? {})
  const { problem, errorOf, onSubmit } = useSubmit(async ({ ProfileName, ProfileDescription }) => {
    const ProfileQuestions = Object.entries(selection).map(([QuestionId, SelectedChoiceIds]) => ({
      QuestionId,
      SelectedChoiceIds,
    }))
    const body = { ProfileDescription, ProfileQuestions }
    if (profile) await api("PATCH", `/api/aws/profiles/${encodeURIComponent(profile.arn)}`, body)
    else await api("POST", "/api/aws/profiles", { ProfileName, ...body })
    onSaved()
  })
  return (
    <form id={id} method="post" onSubmit={onSubmit} className="grid gap-5">
      {profile ? null : (
        <TextField label="Name" name="ProfileName" autoComplete="off" maxLength={100} error={errorOf("ProfileName")} />
      )}
      <TextField
        label="Description"
        name="ProfileDescription"
        autoComplete="off"
        maxLength={100}
        defaultValue={profile?.description}
        description="Which part of the business it speaks for."
        error={errorOf("ProfileDescription")}
      />
      <ProfileQuestions selection={selection} onChange={setSelection} />
      <FormProblem>{problem}</FormProblem>
    </form>
  )
}
