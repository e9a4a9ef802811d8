import "server-only"
import * as schema from "@/lib/aws/lens-schema"
import { createLensVersion, deleteLens, exportLens, getLens, importLens, listLenses } from "@/lib/server/lenses"
import { operation } from "@/lib/server/operation"

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
    name: "DeleteLens",
    method: "DELETE",
    path: "/lenses/{LensAlias}",
    input: schema.deleteLensInput,
    run: deleteLens,
  }),
]
