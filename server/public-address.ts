// Which network addresses lie outside: a server must never be talked into asking its own machine, its network or a cloud's
// metadata service. What is not known to be public is not public.
import { BlockList, isIPv4, isIPv6 } from 'node:net'

/** IPv4 that is not the open internet (IANA special-purpose registry, RFC 6890 and its successors). */
const CLOSED_4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]
/** Of IPv6 only global unicast is open, and of that not these: protocol assignments with Teredo, 6to4, documentation. */
const OPEN_6 = '2000::/3'
const CLOSED_6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']

const closed4 = ranges('ipv4', CLOSED_4)
const open6 = ranges('ipv6', [OPEN_6])
const closed6 = ranges('ipv6', CLOSED_6)

/** Whether an IP address (as text, without brackets) lies in the open internet; false for what is no address. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !closed4.check(address, 'ipv4')
  if (!isIPv6(address) || address.includes('%')) return false
  const inner = embeddedIPv4(address)
  if (inner !== null) return isPublicAddress(inner)
  return open6.check(address, 'ipv6') && !closed6.check(address, 'ipv6')
}

/** The IPv4 address inside an IPv4-mapped (::ffff:0:0/96) or NAT64 (64:ff9b::/96) one; null for others. */
function embeddedIPv4(address: string): string | null {
  const groups = groupsOf(address)
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff
  const isNat64 = groups[0] === 0x64 && groups[1] === 0xff9b && groups.slice(2, 6).every((group) => group === 0)
  if (!isMapped && !isNat64) return null
  const [high = 0, low = 0] = groups.slice(6)
  return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.')
}

/** The eight groups of an IPv6 address. */
function groupsOf(address: string): number[] {
  const dotted = /(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address)
  const bytes = dotted?.slice(1).map(Number) ?? []
  const tail = dotted === null ? '' : `${pair(bytes[0], bytes[1])}:${pair(bytes[2], bytes[3])}`
  const plain = dotted === null ? address : address.slice(0, dotted.index) + tail
  const [left = '', right] = plain.split('::')
  const read = (part: string) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)))
  const [before, after] = [read(left), read(right ?? '')]
  return [...before, ...Array<number>(Math.max(0, 8 - before.length - after.length)).fill(0), ...after]
}

function pair(high = 0, low = 0): string {
  return ((high << 8) | low).toString(16)
}

function ranges(family: 'ipv4' | 'ipv6', blocks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const block of blocks) {
    const [net = '', bits = ''] = block.split('/')
    list.addSubnet(net, Number(bits), family)
  }
  return list
}

/** What an operator lets through: a host name or address, with a port (`recommender:8080`, `[::1]:80`) or without, or a net (`10.1.0.0/16`). */
export type Allowed = { has(host: string, port: number): boolean }

/** Reads a comma-separated list of what is let through. Throws a RangeError that names an entry it cannot read. */
export function readAllowed(list: string): Allowed {
  const nets = new BlockList()
  const places = new Set<string>()
  for (const entry of list.split(',').map((part) => part.trim().toLowerCase())) {
    if (entry === '') continue
    const net = /^([0-9a-f.:]+)\/(\d{1,3})$/.exec(entry)
    const [, base = '', bits = ''] = net ?? []
    const family = isIPv4(base) ? 'ipv4' : 'ipv6'
    if (net !== null && (isIPv4(base) || isIPv6(base)) && Number(bits) <= (family === 'ipv4' ? 32 : 128)) {
      nets.addSubnet(base, Number(bits), family)
    } else if (isIPv6(entry) || /^(?:[a-z0-9._-]+|\[[0-9a-f.:]+\])(?::\d{1,5})?$/.test(entry)) {
      places.add(entry)
    } else throw new RangeError(`“${entry}” is neither a host, nor a host with a port, nor a net.`)
  }
  return {
    has(host, port) {
      const bracketed = isIPv6(host) ? `[${host}]` : host
      if (places.has(host) || places.has(bracketed) || places.has(`${bracketed}:${port}`)) return true
      return (isIPv4(host) && nets.check(host, 'ipv4')) || (isIPv6(host) && nets.check(host, 'ipv6'))
    },
  }
}
