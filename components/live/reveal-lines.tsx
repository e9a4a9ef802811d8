/** Where all disagreement lies between two roles: one talk between them settles it. */
export function BetweenRoles({ roles }: { roles: readonly [string, string] | null }) {
  if (roles === null) return null
  const [one, other] = roles
  return (
    <p>
      All disagreement lies between {one.toLowerCase()} and {other.toLowerCase()}.
    </p>
  )
}

/** With fewer than three votes the numbers would tell who said what. */
export function TooFew({ voters }: { voters: number }) {
  const who = voters === 0 ? "Nobody" : voters === 1 ? "One person" : `${voters} people`
  return (
    <p className="max-w-prose">
      {who} voted: too few to show how, because it would tell who. Talk about it, then decide.
    </p>
  )
}
