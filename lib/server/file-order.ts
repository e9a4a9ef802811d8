import "server-only"

/** Rows in the order of their keys, compared sign by sign: the same order in every database and language. */
export function sorted<Row>(rows: readonly Row[], key: (row: Row) => readonly (string | number)[]): Row[] {
  const keyed = rows.map((row) => ({ row, key: key(row) }))
  keyed.sort((a, b) => {
    for (const [index, value] of a.key.entries()) {
      const other = b.key[index] ?? ""
      if (value !== other) return value < other ? -1 : 1
    }
    return 0
  })
  return keyed.map(({ row }) => row)
}

/** What `Map.groupBy` does, which Node 20 lacks. */
export function grouped<Row>(rows: readonly Row[], key: (row: Row) => string | null): Map<string | null, Row[]> {
  const groups = new Map<string | null, Row[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}
