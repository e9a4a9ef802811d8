import type { BrandKitView } from "@/lib/report/brand/brand"
import { colourProblem, INK_ON_PAPER } from "@/lib/report/brand/colour"
import { LogoPicture } from "./logo-picture"

interface BrandPreviewProps {
  kit: BrandKitView
  picture: string | null
  workspaceName: string
}

const { paper, ink, muted, line: rule, accent, brass } = INK_ON_PAPER

/** A cover in small as it would be printed: paper stays white in every theme. */
export function BrandPreview({ kit, picture, workspaceName }: BrandPreviewProps) {
  return (
    <figure className="grid gap-2 lg:sticky lg:top-6">
      <figcaption className="font-medium">Cover, in small</figcaption>
      <div
        className="relative flex aspect-[210/297] w-full flex-col overflow-hidden border border-line p-[8%] pl-[14%] text-[0.625rem] leading-snug"
        style={{ backgroundColor: paper, color: ink }}
      >
        <span
          aria-hidden
          className="absolute top-0 left-[7%] h-3/4 w-px"
          style={{ backgroundColor: printable(kit.lineColor, brass) }}
        />
        {picture ? <LogoPicture picture={picture} label="" className="mb-2 block h-6 w-32" /> : null}
        <span style={{ color: muted }}>{workspaceName}</span>
        <span className="mt-6 text-xs" style={{ color: printable(kit.mainColor, accent) }}>
          Improvement plan
        </span>
        <span className="font-bold text-base">Name of the workload</span>
        <span className="mt-3 whitespace-pre-line break-words">{kit.coverText}</span>
        <span className="mt-auto whitespace-pre-line break-words text-[0.5rem]" style={{ color: muted }}>
          {kit.disclaimer}
        </span>
        <span
          className="mt-2 flex justify-between gap-2 border-t pt-1 text-[0.5rem]"
          style={{ borderColor: rule, color: muted }}
        >
          <span className="break-words">{kit.footer}</span>
          <span className="shrink-0">Page 1 of 12</span>
        </span>
      </div>
      {kit.header ? <p className="text-muted text-sm">Header of the other pages: {kit.header}</p> : null}
    </figure>
  )
}

/** A colour that is still being typed, or too light, is shown as the one that would be printed. */
function printable(colour: string, ours: string): string {
  return colour !== "" && colourProblem(colour) === "" ? colour : ours
}
