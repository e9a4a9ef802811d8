import "server-only"
import { lookup } from "node:dns/promises"
import { BlockList, isIP, isIPv4 } from "node:net"

/** Where an outgoing request may connect to: an address that was checked, not a name that may change its mind. */
export interface CheckedAddress {
  address: string
  family: 4 | 6
}

/**
 * Networks that are not the open internet: this machine, private and link-local ones (where clouds keep their metadata
 * services), carrier-grade, reserved, multicast, and those that only translate to IPv4. Source: IANA's special-purpose
 * registries (RFC 6890 and successors).
 */
const INSIDE = new BlockList()
for (const range of [
  ...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24"],
  ...["192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24"],
  ...["224.0.0.0/4", "240.0.0.0/4"],
]) {
  const [network = "", bits] = range.split("/")
  INSIDE.addSubnet(network, Number(bits), "ipv4")
}
/** Of IPv6 only this is handed out to the open internet; the rest below it is carved out again. */
const GLOBAL = new BlockList()
GLOBAL.addSubnet("2000::", 3, "ipv6")
for (const range of ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"]) {
  const [network = "", bits] = range.split("/")
  INSIDE.addSubnet(network, Number(bits), "ipv6")
}

/** Whether an IP address is one of the open internet. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !INSIDE.check(address, "ipv4")
  return isIP(address) === 6 && GLOBAL.check(address, "ipv6") && !INSIDE.check(address, "ipv6")
}

/** Nobody has this name now; it may come. */
export class UnknownName extends Error {}

/**
 * Finds the address of a host. Throws UnknownName when nobody has the name, and a sentence when any of its addresses is
 * inside and `allowPrivate` is false: a name with one foot inside is not trusted at all.
 */
export async function checkedAddress(hostname: string, allowPrivate: boolean): Promise<CheckedAddress> {
  const host = hostname.replace(/^\[(.*)\]$/, "$1")
  const found = await lookup(host, { all: true }).catch(() => [])
  const first = found[0]
  if (!first) throw new UnknownName(`The name ${host} is not known.`)
  if (!allowPrivate && !found.every(({ address }) => isPublicAddress(address))) {
    throw new Error(`${host} is an address inside a private network. Whoever runs this server can allow those.`)
  }
  return { address: first.address, family: first.family === 6 ? 6 : 4 }
}
