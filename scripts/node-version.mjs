// Loaded before everything else, by any Node: only old syntax and no imports here.

/**
 * True when this Node is new enough for the project (package.json says the same under "engines").
 * @param {string} version as in `process.versions.node`
 */
export function isSupportedNode(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number)
  return major > 20 || (major === 20 && minor >= 19)
}

if (!isSupportedNode(process.versions.node)) {
  console.error(`Plumbline needs Node.js 20.19 or newer; this is ${process.versions.node}. Get it from nodejs.org.`)
  process.exit(1)
}
