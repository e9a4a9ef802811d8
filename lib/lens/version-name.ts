/** What an author most likely calls the next version: 2.0 after 1.4, or 1.5 for a minor one; never a name that is taken. */
export function nextVersionName(versions: readonly string[], isMajor: boolean): string {
  const [newest] = versions
  if (newest === undefined) return "1.0"
  const numbers = newest.match(/^(.*?)(\d+)(?:\.(\d+))?$/)
  const [, stem = "", major = "1", minor] = numbers ?? [null, `${newest}.`]
  for (let step = 1; ; step++) {
    const name = isMajor ? `${stem}${Number(major) + step}.0` : `${stem}${major}.${Number(minor ?? 0) + step}`
    if (!versions.includes(name)) return name
  }
}
