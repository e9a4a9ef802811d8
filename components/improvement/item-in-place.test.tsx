import { AppRouterContext, type AppRouterInstance } from "next/dist/shared/lib/app-router-context.shared-runtime"
import { renderToStaticMarkup } from "react-dom/server"
import { expect, it } from "vitest"
import { itemWith } from "@/lib/report/ticket-example"
import { noCounts } from "@/lib/review/counts"
import { ItemStatus } from "./item-status"
import { WhatIfView } from "./what-if-view"

// Nothing is pressed in what is only drawn.
const nowhere = () => {}
const router: AppRouterInstance = {
  ...{ back: nowhere, forward: nowhere, refresh: nowhere, push: nowhere, replace: nowhere, prefetch: nowhere },
  bfcacheId: "0",
}

function statusOf(...ticked: boolean[]): string {
  const practices = ticked.map((inPlace, at) => ({ id: `p${at}`, title: `P${at}`, inPlace }))
  const link = { lensKey: "l", lensName: "L", questionId: "q", label: "SEC 1", title: "Q", risk: "HIGH" } as const
  const item = itemWith(1, { links: [{ ...link, practices }] })
  return renderToStaticMarkup(
    <AppRouterContext value={router}>
      <ItemStatus workloadId="w" item={item} may={{ edit: true, accept: true }} />
    </AppRouterContext>,
  )
}

it("offers to set to done what is in place, and no risk to accept", () => {
  const inPlace = statusOf(true, true)
  expect(inPlace).toContain("What this improves is in place now")
  expect(inPlace).toContain("Set to done …")
  expect(inPlace).not.toContain("Accept the risk")
  const half = statusOf(true, false)
  expect(half).not.toContain("is in place now")
  expect(half).toContain("Accept the risk …")
})

it("says in a preview what is done but not answered again, and why a risk stays", () => {
  const place = { lensKey: "l", questionId: "q", title: "Who may read?" }
  const missing = [{ id: "p", title: "Logs are read", numbers: [3] }]
  const found = {
    ...{ before: { ...noCounts(), HIGH: 1 }, after: { ...noCounts(), HIGH: 1 }, changes: [] },
    ...{ stays: [{ ...place, risk: "HIGH" as const, missing }], waiting: [{ number: 2, labels: ["SEC 1"] }] },
  }
  const text = renderToStaticMarkup(<WhatIfView workloadId="w" found={found} count={1} />).replace(/<[^>]*>/g, " ")
  expect(text).toContain("#2 is done, but SEC 1 is not answered again.")
  expect(text).toMatch(/stays\s+Who may read\?/)
  expect(text).toMatch(/Logs are read\s+– in #3/)
})
