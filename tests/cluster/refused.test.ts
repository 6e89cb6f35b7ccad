import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { examineSearch } from '../../src/compose/doctor/examine-search.ts';
import { openNewsroom } from '../../src/compose/open-newsroom.ts';
import { readConfig } from '../../src/config.ts';
import type { Day } from '../../src/corpus/day.ts';
import { ConfigError } from '../../src/errors.ts';
import { english } from '../../src/texts/en/english.ts';
import { canMakeCertificates, openSecureDoor, type SecureDoor } from '../support/secure-door.ts';
import { startStubNode, type StubNode } from './stub-node.ts';

const { searchRefusedAdvice } = english.doctor;
const silent = (): void => {};

describe.skipIf(!canMakeCertificates)('a search cluster behind TLS and a password', () => {
  let node: StubNode;
  let door: SecureDoor;
  let folder: string;
  beforeAll(async () => {
    node = await startStubNode(() => ({ status: 404, body: {} }));
    door = await openSecureDoor(node.url, { user: 'bot', password: 'right' });
    folder = mkdtempSync(join(tmpdir(), 'dateline-refused-'));
    writeFileSync(join(folder, 'empty.pem'), 'not a certificate');
  });
  afterAll(async () => {
    await door.close();
    await node.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const configOf = (ca: string, password = 'right', url = door.url) =>
    readConfig({
      DATELINE_SEARCH_URL: url,
      DATELINE_SEARCH_USER: 'bot',
      DATELINE_SEARCH_PASSWORD: password,
      DATELINE_SEARCH_CA: ca,
      DATELINE_ROLE: 'bot',
    });
  /** What a start fails with. */
  const startOn = (config: ReturnType<typeof configOf>): Promise<unknown> =>
    openNewsroom({
      folder: 'nowhere',
      dataFolder: 'nowhere',
      watch: true,
      search: config.search,
      today: () => '2024-06-01' as Day,
      log: { debug: silent, info: silent, warn: silent, error: silent },
    }).then(
      () => null,
      (error: unknown) => error,
    );

  it('is reached by who has both right', async () => {
    const [finding] = await examineSearch(configOf(door.ca));
    expect(finding?.text).toBe(english.doctor.searchEmpty('dateline'));
    expect(String(await startOn(configOf(door.ca)))).toContain('holds no archive');
    expect(node.asked.map(({ path }) => path)).toContain('/_alias/dateline');
  });

  it.each<[string, () => ReturnType<typeof configOf>, RegExp, string]>([
    [
      'a wrong password',
      () => configOf(door.ca, 'wrong'),
      /^The search cluster does not let DATELINE_SEARCH_USER in/u,
      searchRefusedAdvice.user,
    ],
    [
      'a certificate that another signed',
      () => configOf(door.strangeCa),
      /^The certificate of the search cluster is not trusted: \S/u,
      searchRefusedAdvice.certificate,
    ],
    [
      'a name that is not in the certificate',
      () => configOf(door.ca, 'right', door.url.replace('127.0.0.1', 'localhost')),
      /not trusted: .*altnames/u,
      searchRefusedAdvice.certificate,
    ],
    [
      'a certificate that cannot be read',
      () => configOf(join(folder, 'nowhere.pem')),
      /^DATELINE_SEARCH_CA cannot be read: .*nowhere\.pem/u,
      searchRefusedAdvice.certificate,
    ],
    [
      'a file that is no certificate',
      () => configOf(join(folder, 'empty.pem')),
      /^DATELINE_SEARCH_CA holds no certificate \(PEM\): .*empty\.pem/u,
      searchRefusedAdvice.certificate,
    ],
  ])('with %s gives the doctor a finding with what to do, and a start the same', async (_, config, text, advice) => {
    const [finding, ...others] = await examineSearch(config());
    expect([finding?.ok, finding?.advice, others]).toEqual([false, advice, []]);
    expect(finding?.text).toMatch(text);
    const error = await startOn(config());
    expect(error).toBeInstanceOf(ConfigError);
    expect((error as ConfigError).message).toMatch(text);
    expect(String(error)).not.toContain('wrong');
  });
});
