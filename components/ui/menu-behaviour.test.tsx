import { expect, it } from "vitest"
import { nextItem } from "./menu-behaviour"

const labels = ["Rename", "Export answers", "Remove", "Delete workload"]

it("goes round with the arrows", () => {
  expect(nextItem(labels, 3, "ArrowDown")).toBe(0)
  expect(nextItem(labels, 0, "ArrowUp")).toBe(3)
  expect(nextItem(labels, -1, "ArrowDown")).toBe(0)
})

it("finds the next item by its first letter", () => {
  expect(nextItem(labels, 0, "r")).toBe(2)
  expect(nextItem(labels, 2, "R")).toBe(0)
  expect(nextItem(labels, 0, "q")).toBeNull()
})

it("leaves other keys alone", () => {
  expect(nextItem(labels, 0, "Tab")).toBeNull()
  expect(nextItem(labels, 0, " ")).toBeNull()
  expect(nextItem([], -1, "Home")).toBeNull()
})
