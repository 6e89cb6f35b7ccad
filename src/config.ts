import { z } from 'zod';

import type { RecordFields } from './corpus/seed-reader.ts';
import { parseRecordFields } from './corpus/written-fields.ts';
import { isTimeZone } from './corpus/time-zones.ts';
import { parseShards, type Shards } from './discord-facts/shards.ts';
import { ConfigError } from './errors.ts';

/** Every setting of a Dateline process, checked and frozen. */
export interface Config {
  /** `null` without a token: the local Discord is started instead. */
  readonly discord: {
    readonly token: string | null;
    /** Where Discord's REST API is, without a version; `null` for Discord's own. */
    readonly api: string | null;
    readonly guildId: string | null;
    /** The shards of the bot that this process has. */
    readonly shards: Shards;
    /** The server whose moderators may do what concerns all servers; `null` for none. */
    readonly adminGuildId: string | null;
    /** Commands and presses a member may give a minute; 0 for no limit. */
    readonly memberLimit: number;
    /** The same for all members of a server together. */
    readonly serverLimit: number;
  };
  readonly archive: {
    readonly folder: string;
    readonly dataFolder: string;
    readonly timeZone: string;
    /** Which fields of JSON records hold what; `null` for the usual names. */
    readonly fields: RecordFields | null;
  };
  /** What feeds the archive by itself. */
  readonly feeds: {
    /** File of the feeds' addresses; `null` where nothing is fetched. */
    readonly list: string | null;
    /** Whether the text of items is taken from their pages where it is longer there. */
    readonly full: boolean;
    /** Whether feeds may be on this machine and its networks. */
    readonly mayBePrivate: boolean;
    /** Where publishers can reach whoever fetches; `null` for nowhere. */
    readonly contact: string | null;
  };
  /** PostgreSQL's address; `null` for a SQLite file in the data folder. */
  readonly database: { readonly url: string | null };
  /** The search cluster that holds the archive; `null` where it is held on this machine. */
  readonly search: SearchConfig | null;
  /** Of the local Discord and its page, on loopback; taken if another program does not have it. */
  readonly playground: { readonly port: number };
  /** Where a monitor finds out how the process fares; `port` is `null` where none looks. */
  readonly health: { readonly host: string; readonly port: number | null };
  readonly log: { readonly level: LogLevel };
}

/** A search cluster, and this process's part in it. */
export interface SearchConfig {
  /** Addresses of its nodes, at least one. */
  readonly nodes: readonly string[];
  readonly user: string | null;
  readonly password: string | null;
  /** File of the certificate that its own are signed with. */
  readonly ca: string | null;
  /** What the names of its indexes begin with. */
  readonly prefix: string;
  readonly role: Role;
}

/** What a process does: reads the folder and writes the cluster (`indexer`), answers from it (`bot`), or both. */
export type Role = (typeof ROLES)[number];
const ROLES = ['all', 'bot', 'indexer'] as const;

/** How much is logged, least first. */
export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug';

interface Setting {
  readonly key: string;
  readonly schema: z.ZodType<string>;
  /** Used when the key is absent or empty; `null` means that the feature stays off. */
  readonly fallback: string | null;
  readonly secret: boolean;
  readonly meaning: string;
}

const snowflake = z.string().regex(/^\d{17,20}$/u, 'must be a Discord id: 17 to 20 digits');
const port = z
  .string()
  .refine((text) => /^\d{1,5}$/u.test(text) && Number(text) < 65_536, 'must be a port: 0 to 65535');
const yesOrNo = z.enum(['yes', 'no'], 'must be yes or no');
const timeZone = z.string().refine(isTimeZone, 'must be a time zone such as Europe/Vilnius');

/** Every key that is read, in the order `.env.example` lists them. */
export const SETTINGS: readonly Setting[] = [
  {
    key: 'DISCORD_TOKEN',
    schema: z.string().regex(/^\S+$/u, 'must be the bot token alone, without blanks'),
    fallback: null,
    secret: true,
    meaning: 'Token of your bot. Empty: Dateline runs a Discord of its own on this machine, to try it out.',
  },
  {
    key: 'DISCORD_GUILD_ID',
    schema: snowflake,
    fallback: null,
    secret: false,
    meaning: 'Register the commands on this server alone (there at once) instead of on every server.',
  },
  {
    key: 'DISCORD_API_URL',
    schema: z.string().refine(isSafeApi, 'must begin with https://, or with http:// on this machine'),
    fallback: null,
    secret: false,
    meaning: "Address of Discord's REST API without a version, for a proxy between: http://127.0.0.1:7890/api.",
  },
  {
    key: 'DATELINE_SHARDS',
    schema: z.string().refine((text) => parseShards(text) !== null, 'must be auto, or shards such as 0-7/16'),
    fallback: 'auto',
    secret: false,
    meaning: 'Shards of the bot that this process has: auto for all; 0-7/16 for a part, which takes a DATABASE_URL.',
  },
  {
    key: 'DATELINE_SEEDS',
    schema: z.string(),
    fallback: './seeds',
    secret: false,
    meaning: 'Folder of the archive: dated articles, one file each.',
  },
  {
    key: 'DATELINE_FIELDS',
    schema: z
      .string()
      .refine((text) => parseRecordFields(text) !== null, 'must be like text=story.body|body, date=created'),
    fallback: null,
    secret: false,
    meaning: 'Names of the fields in JSON records where they are not the usual ones: text=story.body, date=created.',
  },
  {
    key: 'DATELINE_DATA',
    schema: z.string(),
    fallback: './.dateline',
    secret: false,
    meaning: 'Folder for what Dateline keeps: the index snapshot and its database.',
  },
  {
    key: 'DATELINE_FEEDS',
    schema: z.string(),
    fallback: null,
    secret: false,
    meaning:
      'File with the addresses of feeds, one a line or OPML: their items are kept in DATELINE_DATA. Empty: none.',
  },
  {
    key: 'DATELINE_FEEDS_FULL',
    schema: yesOrNo,
    fallback: 'no',
    secret: false,
    meaning: "yes: take an item's text from its page where that has more of it.",
  },
  {
    key: 'DATELINE_FEEDS_PRIVATE',
    schema: yesOrNo,
    fallback: 'no',
    secret: false,
    meaning: 'yes: feeds may be on this machine and its networks too. Who publishes one may then have these looked at.',
  },
  {
    key: 'DATELINE_FEEDS_CONTACT',
    schema: z.string().regex(/^[!-~]{1,200}$/u, 'must be an address without blanks, of up to 200 plain characters'),
    fallback: null,
    secret: false,
    meaning: 'Where publishers can reach you about the fetching: an address of the web or for mail. They are told it.',
  },
  {
    key: 'DATABASE_URL',
    schema: z.string().regex(/^postgres(?:ql)?:\/\/\S+$/u, 'must begin with postgres:// or postgresql://'),
    fallback: null,
    secret: true,
    meaning:
      'Address of a PostgreSQL database. Empty: a SQLite file in DATELINE_DATA. An indexer tells bots of news by it.',
  },
  {
    key: 'DATELINE_SEARCH_URL',
    schema: z.string().refine(areNodes, 'must be addresses such as https://search-1:9200,https://search-2:9200'),
    fallback: null,
    secret: false,
    meaning:
      'Addresses of the nodes of an OpenSearch cluster, with commas. Empty: the archive is held on this machine.',
  },
  {
    key: 'DATELINE_SEARCH_USER',
    schema: z.string(),
    fallback: null,
    secret: false,
    meaning: 'Who this process is to the cluster. Empty: it lets anybody in.',
  },
  {
    key: 'DATELINE_SEARCH_PASSWORD',
    schema: z.string(),
    fallback: null,
    secret: true,
    meaning: 'Its password there.',
  },
  {
    key: 'DATELINE_SEARCH_CA',
    schema: z.string(),
    fallback: null,
    secret: false,
    meaning: "File of the certificate that the nodes' are signed with. Empty: one that this system trusts.",
  },
  {
    key: 'DATELINE_SEARCH_PREFIX',
    schema: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/u, 'must be small letters, digits and -, beginning with a letter'),
    fallback: 'dateline',
    secret: false,
    meaning: "What the names of the cluster's indexes begin with: each archive has its own.",
  },
  {
    key: 'DATELINE_ROLE',
    schema: z.enum(ROLES, 'must be all, bot or indexer'),
    fallback: 'all',
    secret: false,
    meaning: 'With a cluster: indexer reads the folder and writes the cluster, bot answers from it. all does both.',
  },
  {
    key: 'DATELINE_ADMIN_GUILD',
    schema: snowflake,
    fallback: null,
    secret: false,
    meaning: "Server whose moderators may re-index and see file names: the archive is all servers'.",
  },
  {
    key: 'DATELINE_MEMBER_LIMIT',
    schema: z.string().regex(/^\d{1,4}$/u, 'must be a whole number from 0 to 9999'),
    fallback: '30',
    secret: false,
    meaning: 'How many commands and button presses a member may give a minute. 0: no limit.',
  },
  {
    key: 'DATELINE_SERVER_LIMIT',
    schema: z.string().regex(/^\d{1,5}$/u, 'must be a whole number from 0 to 99999'),
    fallback: '600',
    secret: false,
    meaning: 'How many commands and button presses all members of a server may give a minute together. 0: no limit.',
  },
  {
    key: 'DATELINE_TIME_ZONE',
    schema: timeZone,
    fallback: 'UTC',
    secret: false,
    meaning: 'The time zone that decides which day "today" is.',
  },
  {
    key: 'DATELINE_PORT',
    schema: port,
    fallback: '8321',
    secret: false,
    meaning: 'Without a token: port of the page, on this machine alone. Another is taken if it is in use.',
  },
  {
    key: 'DATELINE_HEALTH_PORT',
    schema: port,
    fallback: null,
    secret: false,
    meaning: 'Port for monitors: /healthz, /readyz and /metrics. Empty: none.',
  },
  {
    key: 'DATELINE_HEALTH_HOST',
    schema: z.string().regex(/^[\w.:-]+$/u, 'must be an address such as 127.0.0.1 or 0.0.0.0'),
    fallback: '127.0.0.1',
    secret: false,
    meaning: 'Address that port is on. 127.0.0.1 is this machine alone; whoever reaches another may read the figures.',
  },
  {
    key: 'LOG_LEVEL',
    schema: z.enum(['silent', 'error', 'warn', 'info', 'debug'], 'must be silent, error, warn, info or debug'),
    fallback: 'info',
    secret: false,
    meaning: 'How much is logged: silent, error, warn, info or debug.',
  },
];

/** The token goes there: it must not be read on the way. */
function isSafeApi(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname));
}

/** No names and passwords in them: addresses are shown. */
function areNodes(text: string): boolean {
  return nodesIn(text).every((address) => {
    if (!URL.canParse(address)) return false;
    const { protocol, username, password } = new URL(address);
    return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
  });
}

function nodesIn(text: string): string[] {
  return text.split(',').map((address) => address.trim().replace(/\/$/u, ''));
}

/** @throws {ConfigError} When some settings of a cluster want others that are missing. */
function searchOf(values: ReadonlyMap<string, string | null>): SearchConfig | null {
  const value = (name: string): string | null => values.get(`DATELINE_${name}`) ?? null;
  const [urls, user, password] = [value('SEARCH_URL'), value('SEARCH_USER'), value('SEARCH_PASSWORD')];
  const role = (value('ROLE') ?? 'all') as Role;
  const problems: string[] = [];
  if (urls === null && role !== 'all') problems.push(`DATELINE_ROLE ${role} wants DATELINE_SEARCH_URL`);
  if (urls !== null && (user === null) !== (password === null))
    problems.push('DATELINE_SEARCH_USER and DATELINE_SEARCH_PASSWORD want each other');
  if (problems.length > 0) throw new ConfigError(problems);
  if (urls === null) return null;
  const [ca, prefix] = [value('SEARCH_CA'), value('SEARCH_PREFIX') ?? ''];
  return Object.freeze({ nodes: Object.freeze(nodesIn(urls)), user, password, ca, prefix, role });
}

/**
 * Reads the settings out of an environment-like record. An empty value counts as absent.
 *
 * @returns A frozen configuration.
 * @throws {ConfigError} With every problem at once; it names keys and never shows a value.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const values = valuesOf(env);
  const value = (key: string): string => values.get(key) ?? '';
  return Object.freeze({
    discord: Object.freeze({
      token: values.get('DISCORD_TOKEN') ?? null,
      api: values.get('DISCORD_API_URL')?.replace(/\/$/u, '') ?? null,
      guildId: values.get('DISCORD_GUILD_ID') ?? null,
      shards: parseShards(value('DATELINE_SHARDS')) ?? 'auto',
      adminGuildId: values.get('DATELINE_ADMIN_GUILD') ?? null,
      memberLimit: Number(value('DATELINE_MEMBER_LIMIT')),
      serverLimit: Number(value('DATELINE_SERVER_LIMIT')),
    }),
    archive: Object.freeze({
      folder: value('DATELINE_SEEDS'),
      dataFolder: value('DATELINE_DATA'),
      timeZone: value('DATELINE_TIME_ZONE'),
      fields: parseRecordFields(value('DATELINE_FIELDS')),
    }),
    feeds: Object.freeze({
      list: values.get('DATELINE_FEEDS') ?? null,
      full: value('DATELINE_FEEDS_FULL') === 'yes',
      mayBePrivate: value('DATELINE_FEEDS_PRIVATE') === 'yes',
      contact: values.get('DATELINE_FEEDS_CONTACT') ?? null,
    }),
    database: Object.freeze({ url: values.get('DATABASE_URL') ?? null }),
    search: searchOf(values),
    playground: Object.freeze({ port: Number(value('DATELINE_PORT')) }),
    health: Object.freeze({
      host: value('DATELINE_HEALTH_HOST'),
      port: values.get('DATELINE_HEALTH_PORT') == null ? null : Number(value('DATELINE_HEALTH_PORT')),
    }),
    log: Object.freeze({ level: value('LOG_LEVEL') as LogLevel }),
  });
}

/** @throws {ConfigError} As {@link readConfig}. */
function valuesOf(env: Readonly<Record<string, string | undefined>>): ReadonlyMap<string, string | null> {
  const problems: string[] = [];
  const values = new Map<string, string | null>();
  for (const { key, schema, fallback } of SETTINGS) {
    const given = env[key]?.trim();
    if (given === undefined || given === '') {
      values.set(key, fallback);
      continue;
    }
    const parsed = schema.safeParse(given);
    if (parsed.success) values.set(key, parsed.data);
    else problems.push(`${key} ${parsed.error.issues[0]?.message ?? 'is not valid'}`);
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return values;
}
