/** Ids of the commands that buttons run too. */
export const PALETTE = "shell.palette"
export const SHORTCUTS = "shell.shortcuts"

const EVERYWHERE = ["Go to", "Everywhere", "Display"]

/** The headings of a list of commands: what belongs to the page first, what works everywhere after it. */
export function scopesInOrder(commands: readonly { scope: string }[]): string[] {
  const scopes = [...new Set(commands.map((command) => command.scope))]
  return scopes.sort((one, other) => EVERYWHERE.indexOf(one) - EVERYWHERE.indexOf(other))
}
