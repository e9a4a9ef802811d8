import { noVotesWords } from "@/lib/live/reveal-words"

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

/** A round in which nobody judged a practice says nothing, and least of all that people agree. */
export function NoVotes({ voters }: { voters: number }) {
  return (
    <p className="max-w-prose">
      <strong className="font-semibold">No votes:</strong> {noVotesWords({ voters })} Vote again, or talk about it and
      decide.
    </p>
  )
}
