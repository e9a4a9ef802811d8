import qrcode from "qrcode-generator"

/** White around the code, in modules: readers need it to find the edges. */
const QUIET = 4

/** A text as QR code, drawn here: black on white in every theme, because that is what readers expect. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const code = qrcode(0, "M")
  code.addData(text)
  code.make()
  const size = code.getModuleCount()
  const modules = Array.from({ length: size * size }, (_, at) => ({ row: Math.floor(at / size), column: at % size }))
  const dark = modules.filter(({ row, column }) => code.isDark(row, column))
  const path = dark.map(({ row, column }) => `M${column + QUIET} ${row + QUIET}h1v1h-1z`).join("")
  const edge = size + 2 * QUIET
  return (
    <svg
      viewBox={`0 0 ${edge} ${edge}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className="size-40 rounded-md"
    >
      <path d={`M0 0h${edge}v${edge}h-${edge}z`} className="fill-(--qr-ground)" />
      <path d={path} className="fill-(--qr-ink)" />
    </svg>
  )
}
