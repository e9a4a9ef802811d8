import "server-only"

/** How one workspace's ids are called elsewhere. */
export interface NewNames {
  /** 32-digit ids, wherever they stand in a text: in columns, snapshots, audit entries, ARNs. */
  ids: ReadonlyMap<string, string>
  /** Ids of lenses and versions that are only known by reference: whole texts under `lensId` and `lensVersionId`. */
  lenses: ReadonlyMap<string, string>
  accountId?: { from: string; to: string }
}

const ACCOUNT_KEYS: ReadonlySet<string> = new Set(["accountId", "lensAccountId", "ownerAccountId"])

/** The same content under other names: plain JSON in, plain JSON out. */
export function rename(content: unknown, names: NewNames): unknown {
  const { ids, lenses, accountId } = names
  const account = accountId && new RegExp(`(arn:aws[-a-z]*:wellarchitected:[^:]*:)${accountId.from}(?=:)`, "g")
  return JSON.parse(JSON.stringify(content), (key, value: unknown) => {
    if (typeof value !== "string") return value
    if (key === "lensId" || key === "lensVersionId") {
      const known = lenses.get(value)
      if (known !== undefined) return known
    }
    const renamed = value.replace(/(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/g, (id) => ids.get(id) ?? id)
    if (!accountId || !account) return renamed
    // A workload's list of AWS accounts may hold the same digits and mean something else, so only these places count.
    if (ACCOUNT_KEYS.has(key) && renamed === accountId.from) return accountId.to
    return renamed.replace(account, `$1${accountId.to}`)
  })
}
