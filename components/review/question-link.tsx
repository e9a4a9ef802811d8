import Link from "next/link"
import type { ComponentProps } from "react"

interface QuestionLinkProps extends ComponentProps<typeof Link> {
  onOpen: () => void
}

/** A real link that opens its question in place; with Ctrl, ⌘ or the middle button the browser does as always. */
export function QuestionLink({ onOpen, ...rest }: QuestionLinkProps) {
  return (
    <Link
      prefetch={false}
      onNavigate={(event) => {
        event.preventDefault()
        onOpen()
      }}
      {...rest}
    />
  )
}
