import type { ReactNode } from "react"

export function SideSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid content-start gap-2.5 border-line border-t pt-4">
      <h2 className="font-semibold">{title}</h2>
      {children}
    </section>
  )
}
