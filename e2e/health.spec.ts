import { expect, test } from "./fixtures"

test("the server says that it lives and is ready", async ({ request }) => {
  const live = await request.get("/api/health")
  expect(await live.json()).toEqual({ status: "live" })
  const ready = await request.get("/api/health/ready")
  expect(ready.status()).toBe(200)
  expect(ready.headers()["x-content-type-options"]).toBe("nosniff")
})
