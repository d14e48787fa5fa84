import { isIP, isIPv4 } from 'node:net';
import ipaddr, { type IPv4, type IPv6 } from 'ipaddr.js';

/** The prefix length of the smallest IPv6 network that providers assign to one customer. */
const customerBits = 64;

/** A range of addresses with a common prefix. */
export type AddressRange = readonly [IPv4 | IPv6, number];

/**
 * The canonical spelling in which an address is stored, compared and shown, at most 39 characters: IPv4 mapped into IPv6 as IPv4, IPv6
 * shortened (RFC 5952) and without a zone. Null for an invalid address.
 */
export function canonicalAddress(text: string): string | null {
  if (isIPv4(text)) return text;
  return parse(text)?.toString() ?? null;
}

/** The key of an address in limits: an IPv4 address, or the /64 of an IPv6 address. */
export function limitKeyOf(ipAddress: string | null): string {
  return (ipAddress !== null && networkOf(ipAddress, { ipv4: 32, ipv6: customerBits })) || 'unknown';
}

/** The prefix of an address as a range, with a length for each IP version; null for an invalid address. */
export function networkOf(ipAddress: string, bits: { ipv4: number; ipv6: number }): string | null {
  const address = parse(ipAddress);
  if (address === null) return null;
  return address.kind() === 'ipv4'
    ? ipaddr.IPv4.networkAddressFromCIDR(`${address.toString()}/${bits.ipv4}`).toString()
    : ipaddr.IPv6.networkAddressFromCIDR(`${address.toString()}/${bits.ipv6}`).toString();
}

/** The range of a single address or of a network in CIDR notation; null for anything else. */
export function rangeNamed(text: string): AddressRange | null {
  const [host = '', length, ...rest] = text.split('/');
  const address = parse(host);
  if (address === null || rest.length > 0) return null;
  const longest = address.kind() === 'ipv4' ? 32 : 128;
  if (length === undefined) return [address, longest];
  // Of an IPv4 address that is mapped into IPv6 the length counts the 96 bits before it as well.
  const bits = Number(length) - (longest === 32 && !isIPv4(host) ? 96 : 0);
  return /^\d{1,3}$/.test(length) && bits >= 0 && bits <= longest ? [address, bits] : null;
}

/** Tests whether the address lies in one of the ranges. */
export function isWithin(ipAddress: string, ranges: readonly AddressRange[]): boolean {
  const address = parse(ipAddress);
  if (address === null) return false;
  return ranges.some(([range, bits]) => address.kind() === range.kind() && address.match(range, bits));
}

/** Node decides what an address is: the library also takes `127.1`, `0x7f000001` and the like. */
function parse(text: string): IPv4 | IPv6 | null {
  if (isIP(text) === 0) return null;
  return ipaddr.process(text.replace(/%.*$/, ''));
}
