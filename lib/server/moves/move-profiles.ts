import "server-only"
import { everyRow } from "@/lib/server/moves/aws-api"
import { type Became, type Move, stillThere } from "@/lib/server/moves/move"

/** Moves profiles, in their newest version, where the other side asks the same questions; answers what they became. */
export async function moveProfiles({ from, to, trail, report }: Move): Promise<Became> {
  const known = await trail.known("profile")
  const became = new Map<string, string>()
  const listed = await everyRow(
    (page) => from.listProfiles(page),
    (output) => output.ProfileSummaries,
  )
  for (const { ProfileArn = "", ProfileName } of listed) {
    await report.move("profile", ProfileName ?? ProfileArn, async () => {
      const before = await stillThere(known(ProfileArn), (arn) => to.getProfile({ ProfileArn: arn }))
      if (before !== undefined) {
        became.set(ProfileArn, before)
        return "was there"
      }
      const { Profile: profile = {} } = await from.getProfile({ ProfileArn })
      const made = await to.createProfile({
        ...{ ProfileName, ProfileDescription: profile.ProfileDescription, ClientRequestToken: ProfileArn },
        ProfileQuestions: profile.ProfileQuestions?.map(({ QuestionId, SelectedChoiceIds }) => ({
          QuestionId,
          SelectedChoiceIds,
        })),
        ...(profile.Tags && { Tags: profile.Tags }),
      })
      const arn = made.ProfileArn ?? ""
      await trail.note({ kind: "profile", from: ProfileArn, to: arn })
      became.set(ProfileArn, arn)
      return "moved"
    })
  }
  return became
}
