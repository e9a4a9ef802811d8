import { join } from "./join"

export type ButtonLook = "primary" | "secondary" | "quiet" | "danger"
export type ButtonSize = "normal" | "dense" | "icon"

const LOOKS: Record<ButtonLook, string> = {
  primary: "border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong",
  secondary: "border-line bg-surface text-ink hover:border-muted hover:bg-sunken",
  quiet: "border-transparent text-ink hover:bg-sunken",
  danger: "border-danger bg-surface text-danger hover:bg-danger-soft",
}

const SIZES: Record<ButtonSize, string> = {
  normal: "min-h-control px-3.5 py-1 text-base",
  dense: "min-h-control-dense px-2.5 py-0.5 text-sm",
  icon: "size-control text-base",
}

const UNAVAILABLE =
  "disabled:pointer-events-none disabled:border-line disabled:bg-sunken disabled:text-muted aria-disabled:cursor-default"

/** The look that buttons and links dressed as buttons share. */
export function buttonLook(look: ButtonLook, size: ButtonSize, extra?: string): string {
  return join(
    "inline-flex shrink-0 select-none items-center justify-center gap-2 rounded-md border text-center font-medium transition-colors [&_svg]:size-4 [&_svg]:shrink-0",
    LOOKS[look],
    SIZES[size],
    UNAVAILABLE,
    extra,
  )
}
