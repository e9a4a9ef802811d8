import { renderToStaticMarkup as html } from "react-dom/server"
import { expect, it } from "vitest"
import { personWith } from "@/lib/live/view-example"
import { PeopleTable } from "./people-table"

const words = (markup: string) => markup.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ")

it("who was expected and came in by a guest link is not waited for twice", () => {
  const people = [
    personWith("lead", { name: "Rowan" }),
    personWith("planned", { name: "Ben Ops", presence: "not-yet" }),
    personWith("guest", { name: "ben ops ", guest: true }),
    personWith("other", { name: "Priya", presence: "not-yet" }),
  ]
  const shown = words(html(<PeopleTable people={people} meId={null} />))
  expect(shown).toContain("2 of 3")
  expect(shown.match(/Came in by a guest link/g)).toHaveLength(1)
  expect(shown.match(/Not here yet/g)).toHaveLength(1)
})
