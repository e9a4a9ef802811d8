import { describe, expect, it } from "vitest"
import { createWorkloadInput, updateWorkloadInput } from "@/lib/aws/workload-schema"
import { fieldErrors } from "./workload-errors"
import { createRequest, updateRequest } from "./workload-requests"
import { emptyValues } from "./workload-values"

const values = {
  ...emptyValues("2027-05-21"),
  name: "Checkout",
  description: "Takes orders and payments",
  reviewOwner: "Ada Byron",
  awsRegions: ["eu-central-1"],
}

describe("createRequest", () => {
  it("is what the server's schema takes, with every field", () => {
    const parsed = createWorkloadInput.parse(createRequest(values, ["wellarchitected"], "token"))
    expect(parsed).toMatchObject({
      WorkloadName: "Checkout",
      Lenses: ["wellarchitected"],
      Plumbline: { NextReviewOn: "2027-05-21", OnlyTheseLenses: true, Scope: "" },
    })
  })

  it("leaves out rows that nobody filled in", () => {
    const people = [{ name: "", role: "", email: "" }]
    const tags = [
      { key: "team", value: "orders" },
      { key: " ", value: "" },
    ]
    const request = createRequest({ ...values, people, tags }, [], "token")
    expect(request).toMatchObject({ Plumbline: { Tags: { team: "orders" }, People: [] } })
  })
})

describe("updateRequest", () => {
  it("sends what changed and nothing else", () => {
    const now = { ...values, name: "Payment", criticality: "critical" }
    const request = updateRequest(values, now, 7)
    expect(request).toEqual({ WorkloadName: "Payment", Plumbline: { Criticality: "critical", Version: 7 } })
    expect(updateWorkloadInput.safeParse({ ...request, WorkloadId: "0".repeat(32) }).success).toBe(true)
  })
})

describe("fieldErrors", () => {
  it("puts the server's words beside the fields they are about", () => {
    const { fields, rest } = fieldErrors([
      { name: "WorkloadName", message: "needs at least 3 characters" },
      { name: "AccountIds.1", message: "must be 12 digits" },
      { name: "Plumbline.People.0.name", message: "Too small" },
      { name: "ClientRequestToken", message: "is odd" },
    ])
    expect(fields).toEqual({
      name: "Needs at least 3 characters",
      accountIds: "Entry 2 must be 12 digits",
      people: "Entry 1 Too small",
    })
    expect(rest).toEqual(["is odd"])
  })
})
