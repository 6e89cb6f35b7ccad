import type { Day } from '../../../corpus/day.ts';
import { permissionName } from '../errors.ts';
import { formatRange } from '../days.ts';

const MEGABYTE = 1024 * 1024;

/** What `dateline doctor` finds in the terminal, and what to do about it. */
export const doctor = {
  advice: (text: string): string => `    → ${text}`,
  node: (version: string): string => `Node ${version}`,
  nodeOld: (least: string): string => `Install Node ${least} or newer (24 LTS is what we run).`,
  settings: (keys: readonly string[]): string =>
    keys.length === 0 ? 'Settings: all as they come.' : `Settings: ${keys.join(', ')} set; the rest as it comes.`,
  noToken: 'No DISCORD_TOKEN: a start runs a Discord of its own on this machine.',
  token: (bot: string, application: string): string => `Discord takes the token: ${bot}, application ${application}.`,
  tokenRefused: 'Discord does not take the token.',
  tokenRefusedAdvice:
    'Make a new one: discord.com/developers → your application → Bot → Reset Token, and set DISCORD_TOKEN.',
  unreachable: (reason: string): string => `Discord cannot be asked: ${reason}`,
  unreachableAdvice:
    'Outgoing HTTPS to discord.com (or to DISCORD_API_URL) must be open; otherwise try again in a minute.',
  intents: 'Intents: Guilds alone; nothing privileged needs to be switched on.',
  invite: (url: string): string => `Invite it to a server: ${url}`,
  commands: (count: number): string => `${count === 1 ? '1 command' : `${count} commands`} registered.`,
  missing: (names: readonly string[]): string => `Not registered: ${names.join(', ')}.`,
  missingAdvice: 'A start registers them: dateline start.',
  starts: (left: number): string => `${left === 1 ? '1 login' : `${left} logins`} left today.`,
  startsAdvice: 'Wait until tomorrow, and look why it starts so often.',
  server: (server: string, answers: number, pins: number): string =>
    `${server}: it can answer in ${answers === 1 ? '1 channel' : `${answers} channels`}, and pin in ${pins}.`,
  serverEmpty: (server: string): string => `${server}: there is no channel in which it could answer.`,
  serverUnseen: 'Discord does not say what it may do on a server that it is on.',
  serverUnseenAdvice: 'Try again in a minute; if that stays, remove it from that server and invite it again.',
  moreServers: (seen: number): string => `It is on more servers than these ${seen}; the others were not looked at.`,
  channel: (server: string, channel: string, lacks: readonly string[]): string =>
    `${server}, #${channel}: it lacks ${lacks.map(permissionName).join(', ')}.`,
  channelAdvice:
    'Give it that on its role, or under Edit Channel → Permissions; where it is not wanted, leave it as it is.',
  reportsLost: (server: string): string =>
    `${server}: reports of wrong answers are kept, but cannot be posted: their channel is gone, or it is not in that thread.`,
  logLost: (server: string): string =>
    `${server}: what moderators do is kept, but cannot be told: that channel is gone, or it is not in that thread.`,
  noticesAdvice: 'A moderator there sets another: /archive-admin defaults.',
  clock: 'This machine’s clock is right.',
  clockOff: (seconds: number): string => `This machine’s clock is ${seconds} s off Discord’s.`,
  clockAdvice: 'Set it right, best by NTP (timedatectl set-ntp true).',
  archive: (folder: string, articles: number, from: Day | null, to: Day | null): string =>
    `Archive ${folder}: ${articles === 1 ? '1 article' : `${articles} articles`}${
      from === null || to === null ? '' : `, ${formatRange({ since: from, until: to })}`
    }.`,
  archiveEmpty: (folder: string): string => `Archive ${folder}: no readable article.`,
  archiveClosed: (folder: string, reason: string): string => `Archive ${folder}: ${reason}`,
  archiveEmptyAdvice:
    'Name the folder with DATELINE_SEEDS or --archive, and see that this user may read it; dateline check FOLDER says more.',
  problems: (count: number): string => `${count === 1 ? '1 problem' : `${count} problems`} in the archive.`,
  problemsAdvice: (folder: string): string =>
    `dateline check ${folder} lists them with what to do. Answers go on without.`,
  data: (folder: string): string => `Data folder ${folder}: can be written to.`,
  dataLater: (folder: string): string => `Data folder ${folder}: not there yet; the first start makes it.`,
  dataClosed: (folder: string): string => `Data folder ${folder}: cannot be written to.`,
  dataClosedAdvice:
    'Give it to the user that runs this (chown), mount it writable, or name another with DATELINE_DATA.',
  room: (bytes: number): string => `${Math.floor(bytes / MEGABYTE)} MB free there.`,
  roomAdvice: 'Make room: with less than 256 MB a new snapshot of the archive may not fit.',
  nobodyRuns: 'No Dateline runs on it now.',
  runs: (holder: string): string => `A Dateline runs on it${holder}.`,
  damagedAdvice: 'Stop Dateline and put your backup, or the newest FILE.before-…, in its place (docs/running.md).',
  newerAdvice: 'Run that newer version, or put back the copy from before the upgrade (docs/running.md).',
  search: (nodes: number, articles: number, passages: number): string =>
    `Search cluster: ${nodes === 1 ? '1 node' : `${nodes} nodes`}; it holds ${articles === 1 ? '1 article' : `${articles} articles`} in ${passages === 1 ? '1 passage' : `${passages} passages`}.`,
  searchEmpty: (prefix: string): string => `Search cluster: it holds no archive under ${prefix}.`,
  searchEmptyAdvice:
    'Start a process with DATELINE_ROLE=indexer (or all) on the folder of the archive, or see that DATELINE_SEARCH_PREFIX is the same everywhere.',
  searchAway: (reason: string): string => `The search cluster cannot be reached: ${reason}`,
  searchAwayAdvice:
    'See that its nodes are up and DATELINE_SEARCH_URL, _USER, _PASSWORD and _CA right (docs/scaling.md).',
  searchRefused: {
    user: (): string => 'The search cluster does not let DATELINE_SEARCH_USER in with DATELINE_SEARCH_PASSWORD.',
    rights: (reason: string): string => `The search cluster does not let DATELINE_SEARCH_USER do that: ${reason}`,
    certificate: (reason: string): string => `The certificate of the search cluster is not trusted: ${reason}`,
  },
  searchRefusedAdvice: {
    user: 'Set both as the cluster has them, or make that user there (docs/scaling.md).',
    rights:
      'Give that user its rights in the cluster, on what begins with DATELINE_SEARCH_PREFIX (docs/scaling.md says which).',
    certificate:
      'Name the file of the certificate (PEM) that the nodes’ are signed with in DATELINE_SEARCH_CA, and call the nodes in DATELINE_SEARCH_URL as their certificates do.',
  },
  searchLame: (status: string): string =>
    `The search cluster’s health is ${status}: copies of its indexes are missing.`,
  searchLameAdvice: 'Bring its nodes back. Until then another one that is lost may take a part of the archive with it.',
  shards: (count: number): string => `Shards: each of the ${count} has a process.`,
  shardsNone: 'Shards: no process of the bot runs on this database now.',
  shardsUnserved: (numbers: string, count: number): string =>
    `Shards that no process has: ${numbers} of ${count}. Nobody is answered on their servers.`,
  shardsAdvice: (settings: readonly string[]): string =>
    `Start ${settings.length === 1 ? 'a process' : 'processes'} with ${settings.map((each) => `DATELINE_SHARDS=${each}`).join(', ')} on this database.`,
  databaseOpen: 'Other users of this machine may read the database.',
  databaseOpenAdvice: (file: string): string => `chmod 600 ${file} (the next start does it too).`,
  databaseClosed: (reason: string): string => `The database cannot be looked at: ${reason}`,
  databaseClosedAdvice:
    'See that its server is up and DATABASE_URL right; of a file, that this user may read it and its disk has room.',
} as const;
