import { expect, test } from "vitest"
import { WORKLOAD } from "@/lib/report/example"
import { missingScope } from "./scope"

const lacking = (people: (typeof WORKLOAD)["people"]) =>
  missingScope({ ...WORKLOAD, painPoints: "none", people }).map(({ field }) => field)

test("an empty row is nobody who takes part; one filled field makes it somebody", () => {
  const nobody = { name: "", role: "", email: "" }
  expect(lacking([nobody, nobody])).toEqual(["people"])
  for (const part of ["name", "role", "email"]) expect(lacking([nobody, { ...nobody, [part]: "x" }])).toEqual([])
})
