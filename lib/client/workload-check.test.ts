import fc from "fast-check"
import { expect, test } from "vitest"
import { createWorkloadInput } from "@/lib/aws/workload-schema"
import { checkWorkload } from "./workload-check"
import { fieldErrors } from "./workload-errors"
import { createRequest } from "./workload-requests"
import { emptyValues } from "./workload-values"

const text = fc.constantFrom("", " ", "ab", " ab ", "abc", "Checkout")
const places = fc.subarray(["eu-central-1"])

test("says what the server would say about what is missing, and nothing that the server accepts", () => {
  fc.assert(
    fc.property(text, text, text, places, places, (name, description, reviewOwner, awsRegions, nonAwsRegions) => {
      const given = { name, description, reviewOwner, awsRegions, nonAwsRegions }
      const values = { ...emptyValues("2027-01-01"), ...given }
      const { error } = createWorkloadInput.safeParse(createRequest(values, [], "token"))
      const issues = error?.issues ?? []
      const named = issues.map(({ path, message }) => ({ name: path.join("."), message }))
      expect(checkWorkload(values)).toEqual(fieldErrors(named).fields)
    }),
  )
})
