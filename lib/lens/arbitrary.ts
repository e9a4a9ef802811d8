import fc from "fast-check"
import type { Expression } from "./model"

/** For tests: a random condition over the given choice ids, in the shape that `parseRule` gives. */
export function arbitraryExpression(ids: readonly string[], depth = 3): fc.Arbitrary<Expression> {
  const choice = fc.constantFrom(...ids).map((id): Expression => ({ kind: "choice", id }))
  if (depth === 0) return choice
  const inner = arbitraryExpression(ids, depth - 1)
  const series = fc.array(inner, { minLength: 2, maxLength: 4 })
  return fc.oneof(
    { weight: 2, arbitrary: choice },
    { weight: 1, arbitrary: inner.map((of): Expression => ({ kind: "not", of })) },
    { weight: 2, arbitrary: series.map((of): Expression => ({ kind: "and", of })) },
    { weight: 2, arbitrary: series.map((of): Expression => ({ kind: "or", of })) },
  )
}
