import "server-only"
import type { ReviewTemplate } from "@aws-sdk/client-wellarchitected"
import { toChange } from "@/lib/aws/answer-change"
import { everyRow, whenRefused } from "@/lib/server/moves/aws-api"
import { type Became, type Move, stillThere } from "@/lib/server/moves/move"
import { officialAlias } from "@/lib/server/moves/move-lenses"
import { saysSomething, toAnswerState } from "@/lib/server/moves/read-workload"

/** Moves review templates with what is answered in them beforehand; their lenses in the newest version there. */
export async function moveTemplates(move: Move, lenses: Became): Promise<void> {
  const { from, to, trail, report } = move
  const known = await trail.known("template")
  const listed = await everyRow(
    (page) => from.listReviewTemplates(page),
    (output) => output.ReviewTemplates,
  )
  for (const { TemplateArn = "", TemplateName = "" } of listed) {
    await report.move("template", TemplateName, async (notes) => {
      const before = await stillThere(known(TemplateArn), (arn) => to.getReviewTemplate({ TemplateArn: arn }))
      if (before !== undefined) return "was there"
      const { ReviewTemplate: template = {} } = await from.getReviewTemplate({ TemplateArn })
      const arn = await moveTemplate(move, { template: { ...template, TemplateArn }, lenses, notes })
      // Noted last: a move that ended before this writes the answers again, which changes nothing.
      await trail.note({ kind: "template", from: TemplateArn, to: arn })
      return "moved"
    })
  }
}

/** Repeated, it meets the template that it made before and fills it again. */
async function moveTemplate(
  { from, to, fitNotes }: Move,
  { template, lenses, notes }: { template: ReviewTemplate; lenses: Became; notes: string[] },
): Promise<string> {
  const { TemplateArn: source, TemplateName, Description, Tags } = template
  const Notes = fitNotes(template.Notes ?? "")
  const pairs = (template.Lenses ?? []).flatMap((lens) => {
    const target = lenses.get(officialAlias(lens) ?? lens)
    if (target === undefined) notes.push(`the lens ${lens} is not there and was left out`)
    return target === undefined ? [] : [{ lens, target }]
  })
  const Lenses = pairs.map(({ target }) => target)
  const made = { TemplateName, Description, Lenses, Notes, ClientRequestToken: source, ...(Tags && { Tags }) }
  const { TemplateArn = "" } = await to.createReviewTemplate(made)
  for (const { lens, target } of pairs) {
    const asked = { TemplateArn: source, LensAlias: lens }
    const place = { TemplateArn, LensAlias: target }
    const { LensReview } = await from.getReviewTemplateLensReview(asked)
    const pillars = (LensReview?.PillarReviewSummaries ?? []).filter((pillar) => pillar.Notes)
    await to.updateReviewTemplateLensReview({
      ...{ ...place, LensNotes: fitNotes(LensReview?.Notes ?? "") },
      PillarNotes: Object.fromEntries(pillars.map(({ PillarId = "", Notes: text = "" }) => [PillarId, fitNotes(text)])),
    })
    const listed = await everyRow(
      (page) => from.listReviewTemplateAnswers({ ...asked, ...page }),
      (output) => output.AnswerSummaries,
    )
    for (const { QuestionId } of listed) {
      const { Answer } = await from.getReviewTemplateAnswer({ ...asked, QuestionId })
      const said = toAnswerState(Answer ?? {})
      if (!saysSomething(said)) continue
      const sent = to.updateReviewTemplateAnswer({
        ...{ ...place, QuestionId },
        ...toChange({ ...said, notes: fitNotes(said.notes) }),
      })
      await sent.catch(whenRefused((reason) => notes.push(`question ${QuestionId}: ${reason}`)))
    }
  }
  return TemplateArn
}
