/** A failure that one clear sentence explains: no stack trace, exit code 1. */
export class Refusal extends Error {}

/**
 * Runs a script's main function and turns what it throws into a message and an exit code.
 * @param {() => Promise<number | void>} main returns the exit code, 0 when nothing
 */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error)
    process.exitCode = 1
  }
  // A channel to the test that started us would keep this process alive.
  if (process.connected) process.disconnect()
}
