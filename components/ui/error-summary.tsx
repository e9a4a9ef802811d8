"use client"

import { useEffect, useRef } from "react"

export interface FormError {
  /** The id of the control, as given to its `Field`. */
  id: string
  text: string
}

/** Everything that keeps a form from being saved, at its top. It takes the focus whenever the list changes. */
export function ErrorSummary({ errors }: { errors: readonly FormError[] }) {
  const ref = useRef<HTMLDivElement>(null)
  const shown = errors.map((error) => error.id + error.text).join()
  // The outside system is the browser's focus.
  useEffect(() => {
    if (shown) ref.current?.focus()
  }, [shown])
  if (errors.length === 0) return null
  return (
    <div
      ref={ref}
      tabIndex={-1}
      role="alert"
      className="rounded-md border border-danger border-l-3 bg-danger-soft px-4 py-3"
    >
      <h2 className="font-medium">
        {errors.length === 1 ? "One thing to put right" : `${errors.length} things to put right`}
      </h2>
      <ul className="mt-1 list-inside list-disc">
        {errors.map((error) => (
          <li key={error.id}>
            <a href={`#${error.id}`} className="link">
              {error.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
