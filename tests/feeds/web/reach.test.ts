import { isIP, type LookupFunction } from 'node:net';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { guardedLookup, isHost, isPublic, mayAsk } from '../../../src/feeds/web/reach.ts';

const answering =
  (addresses: readonly string[]): LookupFunction =>
  (_host, _options, callback) =>
    callback(
      null,
      addresses.map((address) => ({ address, family: isIP(address) })),
    );

const look = (addresses: readonly string[], all: boolean): Promise<unknown> =>
  new Promise((resolve) => {
    guardedLookup(answering(addresses), isPublic)('gazette.example', { all }, (error, found) =>
      resolve(error === null ? found : error.code),
    );
  });

describe('an address', () => {
  it.each([
    ['8.8.8.8', 'public'],
    ['172.15.255.255', 'public'],
    ['172.32.0.1', 'public'],
    ['100.63.255.255', 'public'],
    ['2606:4700:4700::1111', 'public'],
    ['2a00:1450:4001:82a::200e', 'public'],
    ['127.0.0.1', 'private'],
    ['127.255.255.254', 'private'],
    ['10.1.2.3', 'private'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.1.1', 'private'],
    ['100.64.0.1', 'private'],
    ['198.18.0.1', 'private'],
    ['203.0.113.7', 'private'],
    ['::1', 'private'],
    ['fc00::1', 'private'],
    ['fd12:3456::1', 'private'],
    ['fec0::1', 'private'],
    ['2001:db8::1', 'private'],
    ['2002:7f00:1::', 'private'],
    ['2001:0:4136:e378::', 'private'],
    ['0.0.0.0', 'never'],
    ['169.254.169.254', 'never'],
    ['224.0.0.1', 'never'],
    ['255.255.255.255', 'never'],
    ['::', 'never'],
    ['fe80::1', 'never'],
    ['fe80::1%eth0', 'never'],
    ['fd00:ec2::254', 'never'],
    ['ff02::1', 'never'],
    ['::ffff:127.0.0.1', 'never'],
    ['::ffff:8.8.8.8', 'never'],
    ['::ffff:a9fe:a9fe', 'never'],
    ['0:0:0:0:0:ffff:a9fe:a9fe', 'never'],
    ['64:ff9b::a9fe:a9fe', 'never'],
    ['gazette.example', 'never'],
    ['', 'never'],
  ])('%s is %s', (address, kind) => {
    expect([isPublic(address), isHost(address)]).toEqual([kind === 'public', kind !== 'never']);
  });

  it('of 127/8, 10/8, 192.168/16 or 169.254/16 is public in no form that an URL may have', () => {
    const part = fc.integer({ min: 0, max: 255 });
    const hidden = fc.oneof(
      fc.tuple(fc.constantFrom(127, 10), part, part, part),
      fc.tuple(fc.constant(192), fc.constant(168), part, part),
      fc.tuple(fc.constant(169), fc.constant(254), part, part),
    );
    fc.assert(
      fc.property(hidden, ([a, b, c, d]) => {
        const number = ((a * 256 + b) * 256 + c) * 256 + d;
        const hex = number.toString(16).padStart(8, '0');
        const mapped = `[::ffff:${hex.slice(0, 4)}:${hex.slice(4)}]`;
        const octal = [a, b, c, d].map((each) => `0${each.toString(8)}`).join('.');
        for (const host of [
          `${a}.${b}.${c}.${d}`,
          String(number),
          `0x${hex}`,
          octal,
          `${a}.${b}.${c * 256 + d}`,
          mapped,
        ])
          expect(mayAsk(new URL(`http://${host}/`), isPublic)).toBe(false);
      }),
    );
  });
});

describe('looking up a name', () => {
  it('gives the addresses that may be reached, and none besides', async () => {
    expect(await look(['127.0.0.1', '8.8.8.8', '::1'], true)).toEqual([{ address: '8.8.8.8', family: 4 }]);
    expect(await look(['10.0.0.1', '2606:4700::1'], false)).toBe('2606:4700::1');
    expect(await look(['127.0.0.1', '::ffff:8.8.8.8'], true)).toBe('private-address');
    expect(await look([], false)).toBe('private-address');
  });
});
