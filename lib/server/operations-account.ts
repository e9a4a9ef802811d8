import "server-only"
import * as schema from "@/lib/aws/account-schema"
import { listCheckDetails, listCheckSummaries } from "@/lib/server/checks"
import { getConsolidatedReport } from "@/lib/server/consolidated-report"
import { getGlobalSettings, updateGlobalSettings, updateIntegration } from "@/lib/server/global-settings"
import { listNotifications } from "@/lib/server/notifications"
import { operation } from "@/lib/server/operation"

const WORKLOAD = "/workloads/{WorkloadId}"
const SETTINGS = "/global-settings"

/** Reports over everything, notices, checks and settings. Source of paths: aws-api.md, operations. */
export const ACCOUNT_OPERATIONS = [
  operation({
    name: "GetConsolidatedReport",
    method: "GET",
    path: "/consolidatedReport",
    input: schema.consolidatedReportInput,
    run: getConsolidatedReport,
  }),
  operation({
    name: "ListNotifications",
    method: "POST",
    path: "/notifications",
    input: schema.listNotificationsInput,
    run: listNotifications,
  }),
  operation({
    name: "ListCheckSummaries",
    method: "POST",
    path: `${WORKLOAD}/checkSummaries`,
    input: schema.listChecksInput,
    run: listCheckSummaries,
  }),
  operation({
    name: "ListCheckDetails",
    method: "POST",
    path: `${WORKLOAD}/checks`,
    input: schema.listChecksInput,
    run: listCheckDetails,
  }),
  operation({
    name: "GetGlobalSettings",
    method: "GET",
    path: SETTINGS,
    input: schema.emptyInput,
    run: getGlobalSettings,
  }),
  operation({
    name: "UpdateGlobalSettings",
    method: "PATCH",
    path: SETTINGS,
    input: schema.updateGlobalSettingsInput,
    run: updateGlobalSettings,
  }),
  operation({
    name: "UpdateIntegration",
    method: "POST",
    path: `${WORKLOAD}/updateIntegration`,
    input: schema.updateIntegrationInput,
    run: updateIntegration,
  }),
]
