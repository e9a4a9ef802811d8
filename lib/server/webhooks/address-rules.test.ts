import { expect, test } from "vitest"
import { checkedAddress, isPublicAddress } from "./address-rules"
import { post } from "./post"

const INSIDE = [
  ...[
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
  ],
  ...["224.0.0.1", "255.255.255.255", "::", "::1", "::ffff:10.0.0.1", "::ffff:8.8.8.8", "64:ff9b::7f00:1", "fe80::1"],
  ...["fd00::1", "fec0::1", "ff02::1", "2002:7f00:1::", "2001:db8::1", "2001::1", "not an address"],
]

test("inside is whatever is not the open internet, however it is written", () => {
  expect(INSIDE.filter(isPublicAddress)).toEqual([])
  const open = ["8.8.8.8", "1.1.1.1", "172.32.0.1", "100.63.255.255", "2606:4700:4700::1111", "2a00:1450:4001::1"]
  expect(open.filter((address) => !isPublicAddress(address))).toEqual([])
})

test("other spellings of an address inside are seen through", async () => {
  const spellings = ["2130706433", "0x7f.1", "017700000001", "127.1", "[::1]", "[::ffff:127.0.0.1]", "localhost"]
  for (const host of spellings) {
    const outcome = await post({ url: `https://${host}:9/`, headers: {}, body: "{}", allowPrivate: false })
    expect(outcome, host).toMatchObject({ status: null, problem: expect.stringContaining("inside a private network") })
  }
})

test("a name that is not known is said so; http needs leave", async () => {
  await expect(checkedAddress("nothing.invalid", true)).rejects.toThrow("is not known")
  const plain = await post({ url: "http://8.8.8.8/", headers: {}, body: "{}", allowPrivate: false })
  expect(plain.problem).toBe("The address is not https.")
})
