import { createServer } from "node:net"

/**
 * Tries to listen: the port when it is free (0: any free one), else undefined.
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number | undefined>}
 */
export function probePort(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === "EADDRINUSE") resolve(undefined)
      else reject(error)
    })
    server.listen(port, host, () => {
      const address = server.address()
      const found = typeof address === "object" && address ? address.port : port
      server.close(() => resolve(found))
    })
  })
}
