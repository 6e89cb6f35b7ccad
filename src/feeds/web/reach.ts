import { BlockList, isIP, type LookupFunction } from 'node:net';

import { BotError } from '../../errors.ts';

/** Which addresses may be connected to. */
export type MayReach = (address: string) => boolean;

/** A name of the web that leads to no address that may be connected to. */
class AddressRefusedError extends BotError {
  readonly code = 'private-address';
}

type Range = readonly [network: string, prefix: number];

/** Link-local (where clouds tell a machine its secrets), multicast, none at all: nobody publishes there. */
const NEVER: readonly Range[] = [
  ['0.0.0.0', 8],
  ['169.254.0.0', 16],
  ['224.0.0.0', 3],
  ['::', 128],
  ['fe80::', 10],
  ['ff00::', 8],
  ['fd00:ec2::', 32],
];
/** This machine, its networks, and ranges for documents and tests (https://www.iana.org/assignments/iana-ipv4-special-registry). */
const PRIVATE: readonly Range[] = [
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  // Tunnels and translations: of what is within them an IPv4 address may be a part.
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];
/** What of IPv6 is given out to be reached by everybody. All other forms, such as mapped IPv4, are none. */
const GLOBAL: readonly Range[] = [['2000::', 3]];

const never = listOf(NEVER);
const hidden = listOf(PRIVATE);
const global = listOf(GLOBAL);

function listOf(ranges: readonly Range[]): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of ranges) list.addSubnet(network, prefix, network.includes(':') ? 'ipv6' : 'ipv4');
  return list;
}

/** Whether an address is one of the public internet. @param address - IPv4 with dots or IPv6 with colons; anything else is not. */
export function isPublic(address: string): boolean {
  const kind = kindOf(address);
  if (kind === null || never.check(address, kind) || hidden.check(address, kind)) return false;
  return kind === 'ipv4' || global.check(address, kind);
}

/** Whether an address may be reached where private ones are allowed: link-local ones, in whatever form, may not. */
export function isHost(address: string): boolean {
  const kind = kindOf(address);
  if (kind === null || never.check(address, kind)) return false;
  // A mapped or translated address is only another way to write one.
  return !/^(?:::ffff:|64:ff9b)/iu.test(address);
}

function kindOf(address: string): 'ipv4' | 'ipv6' | null {
  const version = address.includes('%') ? 0 : isIP(address);
  if (version === 0) return null;
  return version === 6 ? 'ipv6' : 'ipv4';
}

/**
 * Looks names up for a connection, and gives only addresses that may be reached: what is checked is what is connected to, so
 * that a name that leads elsewhere the next moment gets nowhere.
 *
 * @param resolve - As `dns.lookup`.
 */
export function guardedLookup(resolve: LookupFunction, mayReach: MayReach): LookupFunction {
  return (host, options, callback) => {
    resolve(host, { ...options, all: true }, (error, found) => {
      if (error !== null) {
        callback(error, []);
        return;
      }
      const all = typeof found === 'string' ? [{ address: found, family: isIP(found) }] : found;
      const reached = all.filter(({ address }) => mayReach(address));
      const [first] = reached;
      if (first === undefined) callback(new AddressRefusedError(host), []);
      else if (options.all === true) callback(null, reached);
      else callback(null, first.address, first.family);
    });
  };
}

/** Whether the host of an address, where it is written as numbers, may be reached: those are not looked up. */
export function mayAsk({ hostname }: URL, mayReach: MayReach): boolean {
  const literal = hostname.replace(/^\[|\]$/gu, '');
  return isIP(literal) === 0 || mayReach(literal);
}
