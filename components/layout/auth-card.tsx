import type { ReactNode } from "react"
import { PlumbMark } from "./plumb-mark"

interface AuthCardProps {
  title: string
  description?: ReactNode
  /** The form. */
  children: ReactNode
  /** What else one can do from here. */
  foot?: ReactNode
}

/** The page for sign-in, set-up and invitations: one card, nothing beside it. */
export function AuthCard({ title, description, children, foot }: AuthCardProps) {
  return (
    <main className="grid min-h-dvh content-center justify-items-center gap-6 px-4 py-10">
      <p className="flex items-center gap-2.5 font-semibold text-lg">
        <PlumbMark className="h-7" />
        Plumbline
      </p>
      <div className="grid w-full max-w-96 gap-5 rounded-md border border-line bg-surface p-6">
        <div className="grid gap-1.5">
          <h1 className="text-xl">{title}</h1>
          {description ? <p className="text-muted">{description}</p> : null}
        </div>
        {children}
      </div>
      {foot ? <div className="text-muted text-sm">{foot}</div> : null}
    </main>
  )
}
