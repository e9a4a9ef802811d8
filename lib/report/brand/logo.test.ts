import { crc32, deflateSync } from "node:zlib"
import { expect, test } from "vitest"
import { checkLogo, LOGO_LIMITS, pictureData } from "./logo"

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2], 8)
  const picture = deflateSync(Buffer.alloc(Math.min(1000, height * (1 + 3 * width)), 7))
  const half = Math.ceil(picture.length / 2)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", picture.subarray(0, half)),
    chunk("IDAT", picture.subarray(half)),
    chunk("IEND", Buffer.alloc(0)),
  ])
}

const jpeg = (width: number, height: number) =>
  Buffer.from([
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc2, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255],
    ...[3, 1, 0x22, 0, 0xff, 0xd9],
  ])

test("a PNG and a JPEG tell their size", () => {
  expect(checkLogo(png(300, 80))).toEqual({ format: "png", width: 300, height: 80 })
  expect(checkLogo(jpeg(640, 200))).toEqual({ format: "jpg", width: 640, height: 200 })
})

test("the picture of a PNG is put together from its parts", () => {
  const whole = Buffer.from(pictureData(png(3, 3)))
  expect(whole.equals(deflateSync(Buffer.alloc(30, 7)))).toBe(true)
})

test.each<[string, Uint8Array, string]>([
  ["nothing", Buffer.alloc(0), "not a PNG or JPEG"],
  ["an SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), "not a PNG or JPEG"],
  ["a GIF", Buffer.from("GIF89a,,,,,,,,,,,,,,,,"), "not a PNG or JPEG"],
  ["half a PNG", png(30, 30).subarray(0, 60), "not a PNG or JPEG"],
  ["only the first bytes", png(30, 30).subarray(0, 8), "not a PNG or JPEG"],
  ["a JPEG without a frame", Buffer.from([0xff, 0xd8, 0xff, 0xd9]), "not a PNG or JPEG"],
  ["no pixel", png(0, 30), "damaged"],
  ["a wall of pixels", png(LOGO_LIMITS.pixels + 1, 1), "at most 4,000"],
  ["too many bytes", Buffer.alloc(LOGO_LIMITS.bytes + 1), "513 KB; at most 512 KB"],
])("%s is no logo", (_, bytes, problem) => {
  expect(checkLogo(bytes)).toEqual({ problem: expect.stringContaining(problem) })
})
