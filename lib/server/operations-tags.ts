import "server-only"
import * as schema from "@/lib/aws/tag-schema"
import { operation } from "@/lib/server/operation"
import { listTagsForResource, tagResource, untagResource } from "@/lib/server/tags"

const PATH = "/tags/{WorkloadArn}"

/** Tags of workloads, lenses, profiles and review templates. Source of paths: aws-api.md, operations. */
export const TAG_OPERATIONS = [
  operation({
    name: "ListTagsForResource",
    method: "GET",
    path: PATH,
    input: schema.listTagsInput,
    run: listTagsForResource,
  }),
  operation({ name: "TagResource", method: "POST", path: PATH, input: schema.tagInput, run: tagResource }),
  operation({ name: "UntagResource", method: "DELETE", path: PATH, input: schema.untagInput, run: untagResource }),
]
