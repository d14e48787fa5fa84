import type { IncomingMessage } from 'node:http';
import { canonicalAddress, isWithin, rangeNamed, type AddressRange } from '../text/ip-address.js';

/** Determines the client address of a request, trusting `X-Forwarded-For` as far as trusted proxies have written it. */
export class ClientAddress {
  private readonly trusted: readonly AddressRange[];

  constructor(trustedProxies: readonly string[]) {
    this.trusted = trustedProxies.map(rangeNamed).filter((range) => range !== null);
  }

  /** The client's address in canonical spelling; null if the connection has none. */
  of(request: Pick<IncomingMessage, 'headers' | 'socket'>): string | null {
    let address = canonicalAddress(request.socket.remoteAddress ?? '');
    // Node joins several of these headers with commas.
    const forwarded = String(request.headers['x-forwarded-for'] ?? '');
    if (forwarded === '') return address;
    // Each trusted proxy appends its peer. Anybody can write the entries before that.
    for (const hop of forwarded.split(',').reverse()) {
      if (address === null || !isWithin(address, this.trusted)) return address;
      const before = canonicalAddress(withoutPort(hop.trim()));
      if (before === null) return address;
      address = before;
    }
    return address;
  }
}

/** Some proxies write `192.0.2.1:5678` or `[2001:db8::1]:443`. */
function withoutPort(hop: string): string {
  return /^\[(.*)\](?::\d{1,5})?$/.exec(hop)?.[1] ?? /^([\d.]+):\d{1,5}$/.exec(hop)?.[1] ?? hop;
}
