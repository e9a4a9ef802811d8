import "server-only"
import { z } from "zod"
import * as field from "@/lib/aws/fields-schema"
import { minutesInput, saveMinutesInput } from "@/lib/live/minutes-schema"
import * as prepare from "@/lib/live/preparation-schema"
import * as plan from "@/lib/live/session-plan-schema"
import { dressInput } from "@/lib/report/dress-schema"
import { operation } from "@/lib/server/operation"
import { readMyQuestions, savePreAnswer } from "@/lib/server/pre-answers"
import { requestMinutesPdf, requestPackPdf } from "@/lib/server/reports/session-documents"
import { listSessions, readSessionPlan } from "@/lib/server/session-list"
import { inviteToSession, remindOfQuestions, sendMinutes } from "@/lib/server/session-mails"
import { readMinutes, readMinutesVersion, saveMinutes } from "@/lib/server/session-minutes"
import { cancelSession, planSessions, updateSession } from "@/lib/server/session-plans"
import { readPreparationBoard, routeByRole, routeQuestion } from "@/lib/server/session-routes"
import { endTimeBox, openTimeBox } from "@/lib/server/time-boxes"

const SESSION = "/sessions/{SessionId}"
const { sessionInput } = plan

/** Sessions before they begin and after they end: planning, inviting, preparing; minutes. */
export const SESSION_PLAN_OPERATIONS = [
  operation({
    name: "ListSessions",
    method: "GET",
    path: "/sessions",
    input: z.object({ WorkloadId: field.workloadId.optional() }),
    run: listSessions,
  }),
  operation({
    name: "PlanSessions",
    method: "POST",
    path: "/workloads/{WorkloadId}/sessions",
    input: plan.planSessionsInput,
    run: planSessions,
  }),
  operation({
    name: "GetSessionPlan",
    method: "GET",
    path: `${SESSION}/plan`,
    input: sessionInput,
    run: readSessionPlan,
  }),
  operation({
    name: "UpdateSession",
    method: "PUT",
    path: `${SESSION}/plan`,
    input: plan.updateSessionInput,
    run: updateSession,
  }),
  operation({
    name: "CancelSession",
    method: "POST",
    path: `${SESSION}/cancellation`,
    input: plan.cancelSessionInput,
    run: cancelSession,
  }),
  operation({
    name: "InviteToSession",
    method: "POST",
    path: `${SESSION}/invitations`,
    input: prepare.peopleOfSessionInput,
    run: inviteToSession,
  }),
  operation({
    name: "GetPreparationBoard",
    method: "GET",
    path: `${SESSION}/preparation`,
    input: sessionInput,
    run: readPreparationBoard,
  }),
  operation({
    name: "RouteQuestionsByRole",
    method: "POST",
    path: `${SESSION}/routes`,
    input: sessionInput,
    run: routeByRole,
  }),
  operation({
    name: "RouteQuestion",
    method: "PUT",
    path: `${SESSION}/routes/{LensKey}/{QuestionId}`,
    input: prepare.routeQuestionInput,
    run: routeQuestion,
  }),
  operation({
    name: "OpenTimeBox",
    method: "PUT",
    path: `${SESSION}/time-boxes/{PartId}`,
    input: prepare.openTimeBoxInput,
    run: openTimeBox,
  }),
  operation({
    name: "EndTimeBox",
    method: "DELETE",
    path: `${SESSION}/time-boxes/{PartId}`,
    input: prepare.timeBoxInput,
    run: endTimeBox,
  }),
  operation({
    name: "RemindOfQuestions",
    method: "POST",
    path: `${SESSION}/reminders`,
    input: prepare.peopleOfSessionInput,
    run: remindOfQuestions,
  }),
  operation({
    name: "GetMyQuestions",
    method: "GET",
    path: `${SESSION}/my-questions`,
    input: sessionInput,
    run: readMyQuestions,
  }),
  operation({
    name: "SavePreAnswer",
    method: "PUT",
    path: `${SESSION}/my-questions/{LensKey}/{QuestionId}`,
    input: prepare.preAnswerInput,
    run: savePreAnswer,
  }),
  operation({ name: "GetMinutes", method: "GET", path: `${SESSION}/minutes`, input: sessionInput, run: readMinutes }),
  operation({
    name: "GetMinutesVersion",
    method: "GET",
    path: `${SESSION}/minutes/{Version}`,
    input: minutesInput,
    run: readMinutesVersion,
  }),
  operation({
    name: "SaveMinutes",
    method: "POST",
    path: `${SESSION}/minutes`,
    input: saveMinutesInput,
    run: saveMinutes,
  }),
  operation({
    name: "SendMinutes",
    method: "POST",
    path: `${SESSION}/minutes/{Version}/mails`,
    input: prepare.sendMinutesInput,
    run: sendMinutes,
  }),
  operation({
    name: "RequestMinutes",
    method: "POST",
    path: `${SESSION}/minutes/report`,
    input: sessionInput.extend({ Version: z.number().int().min(1).optional(), ...dressInput }),
    run: requestMinutesPdf,
  }),
  operation({
    name: "RequestPreparationPack",
    method: "POST",
    path: `${SESSION}/preparation/report`,
    input: sessionInput.extend(dressInput),
    run: requestPackPdf,
  }),
]
