import type { Action } from "@/lib/access/policy"
import { sessionPlan } from "@/lib/server/testing/session-plan"

/** A workspace's things that an operation may be tried on. */
export interface Place {
  workload: string
  /** ARN of a published lens that the workload uses. */
  lens: string
  lensKey: string
  /** A member with the role viewer. */
  member: string
  /** Number of an improvement of the workload about its first question. */
  improvement: number
  /** Who made the place: its owner's user id. */
  owner: string
  /** Planned on the workload with its first question on the agenda; whoever made the place leads it. */
  session: string
  /** Its code. */
  code: string
  job: string
  invitation: string
  /** Of that member. */
  accessKey: string
  /** Switched off, at an address where nobody listens. */
  webhook: string
  guestLink: string
  /** A delivery of the webhook. */
  delivery: string
  programme: string
}

interface Case {
  /** The right it needs; null: everybody who is signed in. */
  needs: Action | null
  input: (place: Place) => Record<string, unknown>
  /** What somebody of another workspace gets: "not found", or their own things. */
  stranger: "not found" | "own things"
  /** What those with the right get, when it is not "ok". */
  allowed?: string
  /** What those without it get, when it is not "AccessDenied". */
  refused?: string
}

/** Of nothing. */
const NO_ID = "0".repeat(32)
const name = () => `Something ${Math.random()}`
const of = (needs: Action | null, input: Case["input"]): Case => ({ needs, input, stranger: "not found" })
const own = (needs: Action | null, input: Case["input"] = () => ({})): Case => ({
  needs,
  input,
  stranger: "own things",
})
const workload = (place: Place) => ({ WorkloadId: place.workload })
const review = (place: Place) => ({ ...workload(place), LensAlias: place.lens })
const improvement = (place: Place) => ({ ...workload(place), Number: place.improvement })
const answer = (place: Place) => ({ ...review(place), QuestionId: "security_1" })
const session = (place: Place) => ({ SessionId: place.session })
const question = (place: Place) => ({ ...session(place), LensKey: place.lensKey, QuestionId: "security_1" })
const planOf = (place: Place) => ({ ...workload(place), ...sessionPlan(place.lensKey, place.owner) })
const notes = (place: Place) => ({
  FileName: "answers.csv",
  File: Buffer.from(`Lens id,Question id,Notes\n${place.lensKey},security_1,From a file\n`).toString("base64"),
})
const texts = (place: Place) => ({
  ...{ LensKey: place.lensKey, FileName: "questions.csv" },
  File: Buffer.from("Question id,Question\nsecurity_1,Who did what?\n").toString("base64"),
})
/** Of nothing that anybody saw. */
const unseen = { Seen: "unseen", Take: [] }
const lens = (place: Place) => ({ LensAlias: place.lens })
const brandKit = () => ({
  ...{ Version: 99_999, MainColor: "#1F4E79", LineColor: "", Header: "", Footer: "", CoverText: "", Disclaimer: "" },
  ...{ Language: "en", Paper: "A4" },
})

/** Every operation of our own with the right it needs, an input that works, and what strangers see. */
export const CASES: Record<string, Case> = {
  // A code says nothing to those who may not know of its session.
  FindSession: of("session.view", (place) => ({ Code: place.code })),
  CreateGuestLink: of("session.lead", (place) => ({ ...session(place), Kind: "voter", Hours: 4 })),
  ListGuestLinks: of("session.lead", session),
  RevokeGuestLink: {
    ...of("session.lead", (place) => ({ ...session(place), LinkId: NO_ID })),
    allowed: "ResourceNotFound",
  },
  AllowSessionGuests: own("member.manage", () => ({ Allowed: true })),
  ListSessions: own("session.view"),
  PlanSessions: of("session.lead", planOf),
  GetSessionPlan: of("session.view", session),
  UpdateSession: of("session.lead", (place) => {
    return { ...session(place), ...planOf(place), ...planOf(place).Sittings[0], Version: 1 }
  }),
  CancelSession: of("session.lead", session),
  // The installation of the tests sends no mail.
  InviteToSession: { ...of("session.lead", session), allowed: "Validation" },
  GetPreparationBoard: of("session.lead", session),
  RouteQuestionsByRole: of("session.lead", session),
  RouteQuestion: of("session.lead", (place) => ({ ...question(place), PersonIds: [] })),
  RemindOfQuestions: of("session.lead", session),
  OpenTimeBox: of("session.lead", (place) => ({ ...session(place), PartId: "security", Days: 3 })),
  EndTimeBox: of("session.lead", (place) => ({ ...session(place), PartId: "security" })),
  GetMyQuestions: of("session.view", session),
  GetMinutes: of("session.view", session),
  GetMinutesVersion: {
    ...of("session.view", (place) => ({ ...session(place), Version: 1 })),
    allowed: "ResourceNotFound",
  },
  RequestMinutes: of("session.view", session),
  RequestPreparationPack: of("session.view", session),
  // The session was not held.
  SaveMinutes: {
    ...of("session.lead", (place) => ({ ...session(place), Base: 0, Title: "Minutes", Sections: [] })),
    allowed: "Validation",
  },
  SendMinutes: { ...of("session.lead", (place) => ({ ...session(place), Version: 1 })), allowed: "Validation" },
  // Nobody of these is asked the question.
  SavePreAnswer: {
    ...of("session.view", (place) => ({ ...question(place), Choices: {}, Confidence: null })),
    allowed: "AccessDenied",
  },
  ArchiveWorkload: of("workload.edit", (place) => ({ ...workload(place), Archived: true })),
  // Nothing is answered: who may is told what is missing.
  CompleteReview: { ...of("workload.edit", (place) => ({ ...workload(place), Completed: true })), allowed: "Conflict" },
  SavePillarPage: of("review.edit", (place) => ({
    ...{ ...workload(place), PillarId: "security", Version: 0, currentState: "Good", strengths: "", gaps: "" },
    ...{ risks: "", recommendations: "" },
  })),
  CreateSavedView: own("workload.view", () => ({ Name: name(), Query: "risk=high", Shared: false })),
  // There is none of that id: nobody learns whose views there are.
  DeleteSavedView: { ...of("workload.view", () => ({ ViewId: "none" })), allowed: "ResourceNotFound" },
  CreateProgramme: own("programme.edit", () => ({
    ...{ Name: name(), TargetPercent: 45, StartedOn: "2026-01-01", DueOn: "2026-12-31" },
  })),
  SetProgramme: {
    ...of("programme.edit", ({ programme }) => ({
      ...{ ProgrammeId: programme, Name: name(), TargetPercent: 45 },
      ...{ StartedOn: "2026-01-01", DueOn: "2026-12-31", Version: 7 },
    })),
    allowed: "Conflict",
  },
  EndProgramme: of("programme.edit", ({ programme }) => ({ ProgrammeId: programme })),
  SaveLensDraft: of("lens.edit", (place) => ({ LensKey: place.lensKey, Source: "{ not JSON yet" })),
  GetLensDraft: of("lens.edit", (place) => ({ LensKey: place.lensKey })),
  PreviewLensImpact: of("lens.view", (place) => ({ LensKey: place.lensKey, LensVersion: "1.0" })),
  // The workload is on the newest version: there is nothing to preview.
  PreviewUpgrade: { ...of("workload.view", review), allowed: "Validation" },
  CopyLens: of("lens.edit", (place) => ({ LensKey: place.lensKey, Name: name() })),
  KeepLensExpectation: of("lens.edit", (place) => ({
    ...{ LensKey: place.lensKey, name: "Half way", questionId: "security_1", notApplicable: [] },
    ...{ selected: ["keep_logs"], risk: "MEDIUM" },
  })),
  RemoveLensExpectation: of("lens.edit", (place) => ({ LensKey: place.lensKey, ExpectationId: "none" })),
  GetOutline: of("workload.view", review),
  GetQuestion: of("workload.view", answer),
  GetQuestions: of("workload.view", review),
  TellPresence: of("workload.view", (place) => ({ ...workload(place), ClientId: "tab", Place: "", Typing: false })),
  ListImprovements: of("workload.view", workload),
  GetImprovement: of("workload.view", improvement),
  CreateImprovement: of("improvement.edit", (place) => ({ ...workload(place), Title: "Rotate the keys" })),
  CreateImprovementsFromReview: of("improvement.edit", (place) => ({ ...workload(place), Risks: ["HIGH"] })),
  UpdateImprovement: of("improvement.edit", (place) => ({ ...improvement(place), Effort: "L" })),
  UpdateImprovements: of("improvement.edit", (place) => ({
    ...{ ...workload(place), Numbers: [place.improvement] },
    Change: { Impact: "LOW" },
  })),
  DeleteImprovement: of("improvement.edit", improvement),
  MergeImprovements: {
    // There is nothing to merge it with.
    ...of("improvement.edit", (place) => ({
      ...{ ...workload(place), Into: place.improvement, Numbers: [place.improvement] },
    })),
    allowed: "Validation",
  },
  PreviewImprovements: of("workload.view", (place) => ({ ...workload(place), Numbers: [place.improvement] })),
  ListDecisions: of("workload.view", workload),
  SetImprovementStatus: of("improvement.edit", (place) => ({ ...improvement(place), Status: "PLANNED" })),
  AcceptRisk: of("risk.accept", (place) => ({
    ...{ ...improvement(place), Reason: "The system ends in spring", TradeOff: "Two weeks for the new one" },
    ReviewOn: "2100-01-01",
  })),
  AddImprovementStep: of("improvement.edit", (place) => ({ ...improvement(place), Kind: "STEP", Text: "Ask finance" })),
  UpdateImprovementStep: {
    ...of("improvement.edit", (place) => ({ ...improvement(place), StepId: NO_ID, Done: true })),
    allowed: "ResourceNotFound",
  },
  RemoveImprovementStep: of("improvement.edit", (place) => ({ ...improvement(place), StepId: NO_ID })),
  ListImprovementQuestions: of("workload.view", workload),
  SetImprovementLink: of("improvement.edit", (place) => ({
    ...{ ...improvement(place), LensAlias: place.lens, QuestionId: "security_2" },
  })),
  RemoveImprovementLink: of("improvement.edit", (place) => ({
    ...{ ...improvement(place), LensAlias: place.lens, QuestionId: "security_1" },
  })),
  AddImprovementComment: of("improvement.edit", (place) => ({ ...improvement(place), Text: "Who could do this?" })),
  RemoveImprovementComment: {
    ...of("improvement.edit", (place) => ({ ...improvement(place), CommentId: NO_ID })),
    allowed: "ResourceNotFound",
  },
  RequestReport: of("report.create", (place) => ({ ...workload(place), Kind: "full-review" })),
  RequestLensBook: of("report.create", (place) => ({ ...lens(place), Paper: "A4" })),
  RequestComparisonReport: of("report.create", (place) => ({ ...workload(place), From: 1 })),
  RequestPortfolioReport: own("report.create"),
  GetBrandKit: own("workspace.view"),
  // A version that nobody has.
  SaveBrandKit: { ...own("brand.edit", brandKit), allowed: "Conflict" },
  GetReport: of("report.create", (place) => ({ JobId: place.job })),
  CancelReport: of("report.create", (place) => ({ JobId: place.job })),
  RenameMe: own(null, () => ({ name: "Somebody else" })),
  ChangePassword: {
    ...own(null, () => ({ currentPassword: "not this one", newPassword: "a long new password" })),
    allowed: "Validation",
  },
  SetDigest: own(null, () => ({ Wanted: false })),
  CreateCalendarLink: own(null),
  RevokeCalendarLink: own(null),
  ListMembers: own("workspace.view"),
  ChangeRole: of("member.manage", (place) => ({ userId: place.member, role: "CONTRIBUTOR" })),
  RemoveMember: of("member.manage", (place) => ({ userId: place.member })),
  ListInvitations: own("member.manage"),
  InviteMember: own("member.manage", () => ({ email: `${Math.random()}@example.org`, role: "VIEWER" })),
  RevokeInvitation: of("member.manage", (place) => ({ invitationId: place.invitation })),
  ListWorkspaces: own(null),
  CreateWorkspace: own("workspace.manage", () => ({ name: name() })),
  RenameWorkspace: own("workspace.manage", () => ({ name: name() })),
  ExportTracker: of("improvement.edit", (place) => ({ ...workload(place), Tracker: "jira", Fields: ["due"] })),
  PreviewReviewImport: of("answer.edit", (place) => ({ ...workload(place), ...notes(place) })),
  ApplyReviewImport: {
    ...of("answer.edit", (place) => ({ ...workload(place), ...notes(place), ...unseen })),
    allowed: "Conflict",
  },
  PreviewLensImport: of("lens.edit", texts),
  ApplyLensImport: { ...of("lens.edit", (place) => ({ ...texts(place), ...unseen })), allowed: "Conflict" },
  ListReadOnlyLinks: of("workload.share", workload),
  CreateReadOnlyLink: of("workload.share", (place) => ({ ...workload(place), Name: name(), Days: 7 })),
  RevokeReadOnlyLink: of("workload.share", (place) => ({ guestLinkId: place.guestLink })),
  ListReadOnlyViews: of("workload.share", (place) => ({ guestLinkId: place.guestLink })),
  ListAudit: own("audit.view"),
  ListWebhooks: own("webhook.manage"),
  // An address of this machine is refused.
  CreateWebhook: {
    ...own("webhook.manage", () => ({ name: name(), url: "https://127.0.0.1/hook", events: ["risk"] })),
    allowed: "Validation",
  },
  ChangeWebhook: of("webhook.manage", (place) => ({ webhookId: place.webhook, enabled: true })),
  DeleteWebhook: of("webhook.manage", (place) => ({ webhookId: place.webhook })),
  TestWebhook: of("webhook.manage", (place) => ({ webhookId: place.webhook })),
  ListDeliveries: of("webhook.manage", (place) => ({ webhookId: place.webhook })),
  // It is off.
  ReplayDelivery: {
    ...of("webhook.manage", (place) => ({ webhookId: place.webhook, deliveryId: place.delivery })),
    allowed: "Conflict",
  },
  ListAccessKeys: own("key.own"),
  CreateAccessKey: own("key.own", () => ({ name: "A key" })),
  // Somebody else's key is not even seen.
  RevokeAccessKey: {
    ...of("member.manage", (place) => ({ accessKeyId: place.accessKey })),
    refused: "ResourceNotFound",
  },
}
