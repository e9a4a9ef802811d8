import type { BrandLogo } from "./brand"

/** Largest file in bytes and longest side in pixels; more only makes every report heavy. */
export const LOGO_LIMITS = { bytes: 512 * 1024, pixels: 4_000 } as const

export type LogoCheck = { format: BrandLogo["format"]; width: number; height: number } | { problem: string }

/**
 * Whether a file can be a logo, by its own first bytes and not by its name: a PNG or JPEG with a sound header, not too
 * large. A problem is a sentence that says what to do.
 */
export function checkLogo(bytes: Uint8Array): LogoCheck {
  if (bytes.length > LOGO_LIMITS.bytes) {
    return { problem: `The logo has ${Math.ceil(bytes.length / 1024)} KB; at most 512 KB fit. Save it smaller.` }
  }
  const size = isPng(bytes) ? pngSize(bytes) : isJpeg(bytes) ? jpegSize(bytes) : null
  if (size === null) return { problem: "This is not a PNG or JPEG picture. Save the logo as one of these." }
  const { width, height } = size
  if (width < 1 || height < 1) return { problem: "This picture is damaged. Save it once more." }
  if (Math.max(width, height) > LOGO_LIMITS.pixels) {
    return { problem: `The logo has ${width} × ${height} pixels; at most 4,000 a side fit. Save it smaller.` }
  }
  return { format: isPng(bytes) ? "png" : "jpg", width, height }
}

function isPng(bytes: Uint8Array): boolean {
  return [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a].every((byte, at) => bytes[at] === byte)
}

function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff
}

/** From the first chunk, which has to be the header; the last one has to be there too, or the file was cut. */
function pngSize(bytes: Uint8Array): { width: number; height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const names: string[] = []
  let at = 8
  while (at + 12 <= bytes.length) {
    names.push(String.fromCharCode(...bytes.subarray(at + 4, at + 8)))
    at += 12 + view.getUint32(at)
  }
  const isWhole = names[0] === "IHDR" && names.includes("IDAT") && names.at(-1) === "IEND" && at === bytes.length
  return isWhole && bytes.length >= 24 ? { width: view.getUint32(16), height: view.getUint32(20) } : null
}

/** From the frame header (SOF), whichever kind of frame it is. */
function jpegSize(bytes: Uint8Array): { width: number; height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let at = 2
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}

/** The compressed picture of a PNG that `checkLogo` took. */
export function pictureData(png: Uint8Array): Uint8Array {
  const view = new DataView(png.buffer, png.byteOffset, png.length)
  const parts: number[][] = []
  let at = 8
  while (at + 12 <= png.length) {
    const length = view.getUint32(at)
    if (String.fromCharCode(...png.subarray(at + 4, at + 8)) === "IDAT") parts.push([at + 8, at + 8 + length])
    at += 12 + length
  }
  const pieces = parts.map(([from, to]) => png.subarray(from, to))
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let place = 0
  for (const piece of pieces) {
    whole.set(piece, place)
    place += piece.length
  }
  return whole
}
