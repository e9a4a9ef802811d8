import { Skeleton } from "@/components/ui/skeleton"

/** The shape of a question while it comes from the server. */
export function QuestionSkeleton() {
  return (
    <div role="status" className="grid gap-4 px-4 py-5 sm:px-6">
      <span className="sr-only">The question is loading</span>
      <Skeleton className="w-40" />
      <Skeleton className="h-6 w-4/5" />
      <div className="grid gap-5 py-4">
        {["a", "b", "c", "d", "e"].map((row) => (
          <Skeleton key={row} className="w-3/5" />
        ))}
      </div>
      <Skeleton className="h-20 w-full" />
    </div>
  )
}
