import type { FeedFault, FeedFaultCode } from '../../../corpus/feed-condition.ts';
import { count, whole } from '../counts.ts';

const inBrackets = (code: string): string => (code === '' ? '' : ` (${code})`);
const feedCount = (number: number): string => count(number, { one: 'Feed', other: 'Feeds' });
const items = (number: number): string => count(number, { one: 'Eintrag', other: 'Einträge' });

/** Why a feed could not be fetched, and what to do about it. */
const FAULTS: Readonly<Record<FeedFaultCode, readonly [reason: (detail: string) => string, advice: string]>> = {
  'private-address': [
    () => 'der Server ist dieser Rechner oder steht in seinem Netz und wird deshalb nicht gefragt',
    'Wenn es dein eigener ist, setze DATELINE_FEEDS_PRIVATE=yes.',
  ],
  'unknown-host': [
    () => 'den Server kennt niemand',
    'Sieh nach, ob die Adresse stimmt und das DNS dieses Rechners antwortet; es wird weiter versucht.',
  ],
  unreachable: [(code) => `der Server antwortet nicht${inBrackets(code)}`, 'Es wird von selbst weiter versucht.'],
  certificate: [
    (code) => `dem Zertifikat des Servers ist nicht zu trauen${inBrackets(code)}`,
    'Das muss der Herausgeber in Ordnung bringen; bis dahin wird nichts von dort genommen.',
  ],
  'too-slow': [(seconds) => `es dauert länger als ${seconds} s`, 'Es wird von selbst weiter versucht.'],
  'too-large': [(megabytes) => `er hat mehr als ${megabytes} MB`, 'So groß ist kein Feed: Nimm ihn aus der Liste.'],
  redirects: [() => 'die Adresse führt im Kreis oder aus dem Web hinaus', 'Such die Adresse neu heraus.'],
  gone: [
    () => 'der Herausgeber sagt, dass es ihn nicht mehr gibt (410)',
    'Nimm ihn aus der Liste; gefragt wird er erst wieder mit dateline fetch --once --all.',
  ],
  'not-found': [
    () => 'unter der Adresse ist nichts (404)',
    'Such die neue Adresse heraus und trag sie in die Liste ein.',
  ],
  refused: [
    (status) => `der Server gibt ihn nicht heraus (${status})`,
    'Frag beim Herausgeber nach, oder nimm ihn aus der Liste.',
  ],
  'too-many': [
    () => 'der Server möchte eine Weile in Ruhe gelassen werden (429)',
    'Das wird er; danach wird es wieder versucht.',
  ],
  server: [(status) => `der Server hat einen Fehler (${status})`, 'Es wird von selbst weiter versucht.'],
  status: [(status) => `der Server antwortet mit dem Status ${status}`, 'Sieh dir die Adresse in einem Browser an.'],
  'not-a-feed': [
    () => 'was dort steht, ist kein Feed',
    'In die Liste gehört die Adresse des Feeds selbst, nicht die einer Seite.',
  ],
  'cut-off': [() => 'was kam, hört mittendrin auf; davon wurde nichts genommen', 'Es wird von selbst weiter versucht.'],
  'cannot-keep': [
    (code) => `die Einträge lassen sich nicht schreiben${inBrackets(code)}`,
    'Sieh nach, dass in DATELINE_DATA Platz ist und der Ordner diesem Benutzer gehört.',
  ],
};

/** What is said of the feeds that an archive is fed by. */
export const feeds = {
  unreadable: (file: string, why: string): string => `DATELINE_FEEDS: ${file} lässt sich nicht lesen (${why}).`,
  listProblem: (
    file: string,
    {
      code,
      line,
      text,
    }: {
      readonly code: 'no-address' | 'has-password' | 'not-opml' | 'empty';
      readonly line: number;
      readonly text: string;
    },
  ): string => {
    const place = `DATELINE_FEEDS: ${file}:${line}:`;
    switch (code) {
      case 'no-address':
        return `${place} „${text}“ ist keine Adresse eines Feeds; eine solche beginnt mit https:// oder http://.`;
      case 'has-password':
        return `${place} Eine Adresse darf weder Namen noch Passwort enthalten.`;
      case 'not-opml':
        return `${place} Das fängt an wie OPML und ist keins.`;
      case 'empty':
        return `${place} Darin steht keine Adresse.`;
    }
  },
  notSet: 'DATELINE_FEEDS nennt keine Datei mit Feeds; also gibt es nichts zu holen.',
  reason: ({ code, detail }: FeedFault): string => FAULTS[code][0](detail),
  advice: ({ code }: FeedFault): string => FAULTS[code][1],
  fetched: (name: string, added: number, changed: number): string =>
    `${name}: ${whole(added)} neu, ${whole(changed)} geändert`,
  unchanged: (name: string): string => `${name}: nichts Neues`,
  failed: (name: string, reason: string): string => `${name}: ${reason}.`,
  moved: (name: string, to: string): string => `${name} ist für immer umgezogen nach ${to}: Trag das in die Liste ein.`,
  withoutText: (name: string, number: number): string =>
    `${name}: ${items(number)} ohne Text, die sich nicht aufbewahren lassen; mit DATELINE_FEEDS_FULL=yes kommt er von ihren Seiten.`,
  noneDue: (number: number): string => `${feedCount(number)}, noch keiner ist an der Reihe.`,
  busy: 'Ein anderes Dateline holt sie gerade; hier bleibt nichts zu tun.',
  fetchOption: 'einmal fragen und aufhören, für cron',
  allOption: 'nach allen fragen, auch nach denen, die nicht an der Reihe sind oder die es nicht mehr gibt',
  fetch:
    'die Feeds aus DATELINE_FEEDS holen, die an der Reihe sind; endet mit 75, wenn keiner zu haben war und das vorübergehen kann',
  first: (number: number): string => `${feedCount(number)} werden zum ersten Mal geholt …`,
  all: (number: number, kept: number, failing: number): string =>
    `Feeds: ${whole(number)}, ${items(kept)} aufbewahrt${failing === 0 ? '' : `; ${whole(failing)} nicht zu holen`}.`,
  one: (name: string, kept: number, at: string | null, fault: string | null): string => {
    const last = at === null ? 'noch nie geholt' : `zuletzt geholt am ${at}`;
    return `${name}: ${items(kept)}, ${last}${fault === null ? '' : `; ${fault}`}`;
  },
  listAdvice: 'Bring die Datei in Ordnung: eine Adresse pro Zeile, oder OPML (docs/feeds.md).',
} as const;
