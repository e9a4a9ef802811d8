import type { ReactNode } from "react"

interface FormSectionProps {
  title: string
  description?: ReactNode
  children: ReactNode
}

/** A part of a long form: what it is for at the left, its fields at the right. */
export function FormSection({ title, description, children }: FormSectionProps) {
  return (
    <section className="grid gap-x-8 gap-y-4 border-line border-t pt-5 lg:grid-cols-[14rem_minmax(0,1fr)]">
      <div className="grid content-start gap-1">
        <h2 className="text-lg">{title}</h2>
        {description ? <p className="max-w-prose text-muted text-sm">{description}</p> : null}
      </div>
      <div className="grid max-w-2xl content-start gap-5">{children}</div>
    </section>
  )
}

/** Two fields side by side, line by line: however long what is said about one of them, their controls stand level. */
export function FieldPair({ children }: { children: ReactNode }) {
  return (
    <div className="grid gap-x-5 gap-y-5 sm:grid-cols-2 sm:grid-rows-[repeat(4,auto)] sm:gap-y-1.5 sm:*:row-span-4 sm:*:grid-rows-subgrid">
      {children}
    </div>
  )
}
