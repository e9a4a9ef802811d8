import "server-only"
import { z } from "zod"
import * as field from "@/lib/aws/fields-schema"
import * as schema from "@/lib/aws/lens-schema"
import { copyLens, copyLensInput } from "@/lib/server/lens-copy"
import { getLensVersionDifference } from "@/lib/server/lens-difference"
import { getLensDraft, saveLensDraft, saveLensDraftInput } from "@/lib/server/lens-drafts"
import {
  keepExpectation,
  keepExpectationInput,
  removeExpectation,
  removeExpectationInput,
} from "@/lib/server/lens-expectations"
import { previewLensImpact, previewLensImpactInput } from "@/lib/server/lens-impact"
import { createLensVersion, deleteLens, exportLens, getLens, importLens, listLenses } from "@/lib/server/lenses"
import { operation } from "@/lib/server/operation"
import { previewUpgrade, previewUpgradeInput } from "@/lib/server/upgrade-preview"

/** JSON inside JSON grows by its escapes: the lens check itself names the limit of the file. */
const LENS_BODY = 6_000_000

/** Lenses. Source of paths: aws-api.md, operations. */
export const LENS_OPERATIONS = [
  operation({ name: "ListLenses", method: "GET", path: "/lenses", input: schema.listLensesInput, run: listLenses }),
  operation({ name: "GetLens", method: "GET", path: "/lenses/{LensAlias}", input: schema.lensInput, run: getLens }),
  operation({
    name: "ImportLens",
    method: "PUT",
    path: "/importLens",
    input: schema.importLensInput,
    run: importLens,
    bodyLimit: LENS_BODY,
  }),
  operation({
    name: "ExportLens",
    method: "GET",
    path: "/lenses/{LensAlias}/export",
    input: schema.lensInput,
    run: exportLens,
  }),
  operation({
    name: "CreateLensVersion",
    method: "POST",
    path: "/lenses/{LensAlias}/versions",
    input: schema.createLensVersionInput,
    run: createLensVersion,
  }),
  operation({
    name: "GetLensVersionDifference",
    method: "GET",
    path: "/lenses/{LensAlias}/versionDifference",
    input: schema.lensVersionDifferenceInput,
    run: getLensVersionDifference,
  }),
  operation({
    name: "DeleteLens",
    method: "DELETE",
    path: "/lenses/{LensAlias}",
    input: schema.deleteLensInput,
    run: deleteLens,
  }),
]

/** Drafts as the editor saves them: any text, with the revision it started from. */
export const LENS_DRAFT_OPERATIONS = [
  operation({
    name: "SaveLensDraft",
    method: "PUT",
    path: "/lens-drafts",
    input: saveLensDraftInput,
    run: saveLensDraft,
    bodyLimit: LENS_BODY,
  }),
  operation({
    name: "GetLensDraft",
    method: "GET",
    path: "/lens-drafts/{LensKey}",
    input: z.object({ LensKey: field.lensAlias }),
    run: getLensDraft,
  }),
  operation({
    name: "PreviewLensImpact",
    method: "POST",
    path: "/lens-impact/{LensKey}",
    input: previewLensImpactInput,
    run: previewLensImpact,
  }),
  operation({
    name: "PreviewUpgrade",
    method: "POST",
    path: "/workloads/{WorkloadId}/lensReviews/{LensAlias}/upgrade-preview",
    input: previewUpgradeInput,
    run: previewUpgrade,
  }),
  operation({ name: "CopyLens", method: "POST", path: "/lens-copies", input: copyLensInput, run: copyLens }),
  operation({
    name: "KeepLensExpectation",
    method: "POST",
    path: "/lens-expectations/{LensKey}",
    input: keepExpectationInput,
    run: keepExpectation,
  }),
  operation({
    name: "RemoveLensExpectation",
    method: "DELETE",
    path: "/lens-expectations/{LensKey}/{ExpectationId}",
    input: removeExpectationInput,
    run: removeExpectation,
  }),
]
