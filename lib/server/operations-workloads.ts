import "server-only"
import * as schema from "@/lib/aws/workload-schema"
import { operation } from "@/lib/server/operation"
import { listWorkloads } from "@/lib/server/workload-list"
import {
  associateLenses,
  createWorkload,
  deleteWorkload,
  disassociateLenses,
  getWorkload,
  updateWorkload,
} from "@/lib/server/workloads"

/** Workloads. Source of paths: aws-api.md, operations. */
export const WORKLOAD_OPERATIONS = [
  operation({
    name: "CreateWorkload",
    method: "POST",
    path: "/workloads",
    input: schema.createWorkloadInput,
    run: createWorkload,
  }),
  operation({
    name: "GetWorkload",
    method: "GET",
    path: "/workloads/{WorkloadId}",
    input: schema.workloadInput,
    run: getWorkload,
  }),
  operation({
    name: "UpdateWorkload",
    method: "PATCH",
    path: "/workloads/{WorkloadId}",
    input: schema.updateWorkloadInput,
    run: updateWorkload,
  }),
  operation({
    name: "DeleteWorkload",
    method: "DELETE",
    path: "/workloads/{WorkloadId}",
    input: schema.deleteWorkloadInput,
    run: deleteWorkload,
  }),
  operation({
    name: "ListWorkloads",
    method: "POST",
    path: "/workloadsSummaries",
    input: schema.listWorkloadsInput,
    run: listWorkloads,
  }),
  operation({
    name: "AssociateLenses",
    method: "PATCH",
    path: "/workloads/{WorkloadId}/associateLenses",
    input: schema.lensesOfWorkloadInput,
    run: associateLenses,
  }),
  operation({
    name: "DisassociateLenses",
    method: "PATCH",
    path: "/workloads/{WorkloadId}/disassociateLenses",
    input: schema.lensesOfWorkloadInput,
    run: disassociateLenses,
  }),
]
