import { expect, test } from "vitest"
import { isRightToLeft, scriptsOf } from "./scripts"

test("fonts are only asked for where the text needs them, its own first", () => {
  expect(scriptsOf("Überprüfung – Ελληνικά, Русский, “quotes” … € हिन्दी")).toEqual([])
  expect(scriptsOf("権限はどのように")).toEqual(["japanese", "chinese"])
  expect(scriptsOf("订单数据库")).toEqual(["chinese", "japanese"])
  expect(scriptsOf("주문 데이터베이스")).toEqual(["korean"])
  expect(scriptsOf("قاعدة البيانات")).toEqual(["arabic", "japanese"])
  expect(scriptsOf("a → b")).toEqual(["japanese"])
})

test("the first letter decides the direction", () => {
  expect(isRightToLeft("12 – قاعدة data")).toBe(true)
  expect(isRightToLeft("data قاعدة")).toBe(false)
})
