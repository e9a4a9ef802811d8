import { join } from "@/components/ui/join"

interface LogoPictureProps {
  /** Its address. */
  picture: string
  /** Empty where the picture only decorates. */
  label: string
  className: string
}

/** The logo, whole and to the left, in a box of the caller's. */
export function LogoPicture({ picture, label, className }: LogoPictureProps) {
  return (
    <span
      role="img"
      aria-label={label}
      aria-hidden={label === "" ? true : undefined}
      className={join("bg-contain bg-left bg-no-repeat", className)}
      style={{ backgroundImage: `url("${picture}")` }}
    />
  )
}
