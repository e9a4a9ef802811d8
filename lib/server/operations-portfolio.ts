import "server-only"
import { z } from "zod"
import { operation } from "@/lib/server/operation"
import { createProgramme, endProgramme, setProgramme } from "@/lib/server/programme"
import { createSavedView, deleteSavedView } from "@/lib/server/saved-views"

const name = z.string().trim().min(1, "is missing").max(100, "has at most 100 characters")
const id = z.string().min(1).max(64)

const programme = z.object({
  Name: name,
  TargetPercent: z.coerce.number().int().min(1, "is from 1 to 100").max(100, "is from 1 to 100"),
  StartedOn: z.iso.date(),
  DueOn: z.iso.date(),
  ScopeTag: z
    .string()
    .max(400)
    .regex(/^(|[^=]+=.*)$/s, "is a tag such as team=orders")
    .default(""),
})

/** What the portfolio's page writes: its views, and the programmes of the workspace. */
export const PORTFOLIO_OPERATIONS = [
  operation({
    name: "CreateSavedView",
    method: "POST",
    path: "/views",
    input: z.object({ Name: name, Query: z.string().max(2_000), Shared: z.boolean() }),
    run: createSavedView,
  }),
  operation({
    name: "DeleteSavedView",
    method: "DELETE",
    path: "/views/{ViewId}",
    input: z.object({ ViewId: id }),
    run: deleteSavedView,
  }),
  operation({
    name: "CreateProgramme",
    method: "POST",
    path: "/programmes",
    input: programme,
    run: createProgramme,
  }),
  operation({
    name: "SetProgramme",
    method: "PUT",
    path: "/programmes/{ProgrammeId}",
    input: programme.extend({ ProgrammeId: id, Version: z.coerce.number().int().min(1) }),
    run: setProgramme,
  }),
  operation({
    name: "EndProgramme",
    method: "DELETE",
    path: "/programmes/{ProgrammeId}",
    input: z.object({ ProgrammeId: id }),
    run: endProgramme,
  }),
]
