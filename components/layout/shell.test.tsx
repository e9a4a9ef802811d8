import { expect, it } from "vitest"
import { themeFrom } from "@/lib/client/theme"
import { isUnder } from "./nav-item"
import { scopesInOrder } from "./shell-command-names"

it("marks a place for its pages, but not for its namesakes; the portfolio only for itself", () => {
  expect(isUnder("/workloads/abc/milestones", "/workloads")).toBe(true)
  expect(isUnder("/workloads", "/workloads")).toBe(true)
  expect(isUnder("/workloads-archive", "/workloads")).toBe(false)
  expect(isUnder("/workloads", "/")).toBe(false)
})

it("lists what belongs to the page before what works everywhere", () => {
  const scopes = ["Everywhere", "Display", "Answering", "Go to", "Answering"].map((scope) => ({ scope }))
  expect(scopesInOrder(scopes)).toEqual(["Answering", "Go to", "Everywhere", "Display"])
})

it("takes a theme it doesn't know as the system's", () => {
  expect(themeFrom("projector")).toBe("projector")
  expect(themeFrom('"><script>')).toBe("system")
  expect(themeFrom(undefined)).toBe("system")
})
