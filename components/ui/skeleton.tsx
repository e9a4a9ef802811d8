import { join } from "./join"

/** One grey bar; give it the size of what will stand there. It shows after 150 ms, so quick pages never flash. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={join("block h-4 animate-appear rounded-sm bg-line/60", className)} />
}

interface SkeletonListProps {
  /** What is loading: "Workloads". */
  label: string
  rows?: number
  /** Height of a row; the default is a table row's. */
  rowClassName?: string
}

/** A list or table of the true shape while it loads. */
export function SkeletonList({ label, rows = 6, rowClassName = "h-11" }: SkeletonListProps) {
  return (
    <div role="status" className="grid">
      <span className="sr-only">{label} loading</span>
      {Array.from({ length: rows }, (_, row) => `row ${row}`).map((row) => (
        <div key={row} className={join("flex animate-appear items-center gap-6 border-line border-b", rowClassName)}>
          <Skeleton className="w-2/5" />
          <Skeleton className="w-1/5" />
          <Skeleton className="ml-auto w-16" />
        </div>
      ))}
    </div>
  )
}
