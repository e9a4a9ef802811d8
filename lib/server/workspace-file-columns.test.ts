import { expect, test } from "vitest"
import * as plan from "@/lib/server/workspace-file-improvements"
import {
  pillarPageRow,
  programmeDayRow,
  programmeRiskRow,
  programmeRow,
  savedViewRow,
} from "@/lib/server/workspace-file-portfolio"
import * as file from "@/lib/server/workspace-file-schema"
import * as sessionFile from "@/lib/server/workspace-file-sessions"
import { Prisma } from "@/prisma/generated/client"

test("a workspace file knows every table, and every column of those it holds", () => {
  const rows: Record<string, { shape: Record<string, unknown>; elsewhere: string[] }> = {
    Workspace: { shape: file.workspaceRow.shape, elsewhere: [] },
    BrandKit: { shape: file.brandKitRow.shape, elsewhere: ["workspaceId"] },
    Lens: { shape: file.lensRow.shape, elsewhere: ["workspaceId", "alias"] },
    LensVersion: { shape: file.lensVersionRow.shape, elsewhere: ["lensId"] },
    Workload: { shape: file.workloadRow.shape, elsewhere: ["workspaceId"] },
    LensReview: { shape: file.lensReviewRow.shape, elsewhere: ["workloadId"] },
    PillarReview: { shape: file.pillarReviewRow.shape, elsewhere: ["lensReviewId"] },
    Answer: { shape: file.answerRow.shape, elsewhere: ["lensReviewId"] },
    PillarPage: { shape: pillarPageRow.shape, elsewhere: ["workloadId"] },
    Programme: { shape: programmeRow.shape, elsewhere: ["workspaceId"] },
    ProgrammeRisk: { shape: programmeRiskRow.shape, elsewhere: ["programmeId"] },
    ProgrammeDay: { shape: programmeDayRow.shape, elsewhere: ["programmeId"] },
    SavedView: { shape: savedViewRow.shape, elsewhere: ["workspaceId"] },
    ImprovementItem: { shape: plan.improvementRow.shape, elsewhere: ["workloadId"] },
    ImprovementLink: { shape: plan.improvementLinkRow.shape, elsewhere: ["itemId"] },
    ImprovementStep: { shape: plan.improvementStepRow.shape, elsewhere: ["itemId"] },
    ImprovementComment: { shape: plan.improvementCommentRow.shape, elsewhere: ["itemId"] },
    ImprovementDecision: { shape: plan.improvementDecisionRow.shape, elsewhere: ["itemId"] },
    Milestone: { shape: file.milestoneRow.shape, elsewhere: ["workloadId"] },
    Session: { shape: sessionFile.sessionRow.shape, elsewhere: ["workloadId", "code"] },
    SessionPerson: {
      shape: sessionFile.sessionPersonRow.shape,
      elsewhere: ["sessionId", "guestLinkId", "tokenHash"],
    },
    SessionEvent: { shape: sessionFile.sessionEventRow.shape, elsewhere: ["sessionId"] },
    SessionMinutes: { shape: sessionFile.sessionMinutesRow.shape, elsewhere: ["sessionId"] },
    QuestionRoute: { shape: sessionFile.questionRouteRow.shape, elsewhere: ["sessionId", "personId"] },
    SessionTimeBox: { shape: sessionFile.sessionTimeBoxRow.shape, elsewhere: ["sessionId"] },
    PreAnswer: { shape: sessionFile.preAnswerRow.shape, elsewhere: ["sessionId", "personId"] },
    Profile: { shape: file.profileRow.shape, elsewhere: ["workspaceId"] },
    ProfileVersion: { shape: file.profileVersionRow.shape, elsewhere: ["profileId"] },
    ReviewTemplate: { shape: file.templateRow.shape, elsewhere: ["workspaceId"] },
    TemplateLens: { shape: file.templateLensRow.shape, elsewhere: ["templateId"] },
    TemplateAnswer: { shape: file.templateAnswerRow.shape, elsewhere: ["templateLensId"] },
    Share: {
      shape: file.shareRow.shape,
      elsewhere: ["workspaceId", "workloadId", "lensId", "profileId", "templateId"],
    },
    AuditEvent: { shape: file.auditEventRow.shape, elsewhere: ["workspaceId", "id"] },
  }
  const members = ["Membership", "User"]
  const secrets = ["AccessKey", "CalendarLink", "Invitation", "Instance", "SessionGuestLink"]
  // Links for outsiders and who followed them; addresses that are told, with a secret that only this instance can read;
  // seals, whose key is this instance's.
  secrets.push("GuestLink", "GuestView", "Webhook", "WebhookDelivery", "AuditSeal")
  const passing = ["LiveEvent", "ReportJob", "RequestToken", "RateLimit", "ScheduledTask"]
  const known = [...Object.keys(rows), ...members, ...secrets, ...passing]
  expect(Object.keys(Prisma.ModelName).toSorted()).toEqual(known.toSorted())
  for (const [table, { shape, elsewhere }] of Object.entries(rows)) {
    const columns = Object.keys(Prisma[`${table}ScalarFieldEnum` as "LensScalarFieldEnum"])
    const nested = ["versions", "reviews", "milestones", "pillars", "shares", "lenses", "pillarPages"]
    nested.push("improvements", "links", "steps", "comments", "decisions")
    nested.push("sessions", "events", "preAnswers", "routes", "timeBoxes")
    if (table === "Session") nested.push("minutes", "people")
    // A profile version's answers are a column, those of a review are rows.
    // A page tells of risks, a programme knows them as rows.
    if (table === "Programme") nested.push("risks", "days")
    if (table === "LensReview" || table === "TemplateLens") nested.push("answers")
    const held = Object.keys(shape).filter((key) => !nested.includes(key))
    expect([...held, ...elsewhere].toSorted(), table).toEqual(columns.toSorted())
  }
})
