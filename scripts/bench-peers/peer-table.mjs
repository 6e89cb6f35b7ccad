import { overall } from '../../dist/src/bench-peers.js';

const HEAD = ['CPU p50', '', 'CPU p99', '', 'clock p50', '', 'clock p99', '', 'same of 10'];

/**
 * The lines of a table: what each engine took, and the first one's ratio to it. The last lines say whether the first one's
 * p50 is ahead of its peers', and its p99 within 1.2 times the better one's; plain MiniSearch is no peer.
 *
 * @param names - Of the engines.
 * @param took - For each engine, what each question took.
 * @param found - For each engine, the passages it found for each question.
 */
export function peerTable({ names, took, found }) {
  const figures = took.map(figuresOf);
  const [own] = figures;
  const lines = figures.map((values, number) => {
    const columns = values.flatMap((value, place) => [
      value.toPrecision(3),
      number === 0 ? '' : (own[place] / value).toPrecision(2),
    ]);
    return row(names[number], [...columns, overlap(found[0], found[number]).toFixed(1)]);
  });
  const peers = figures.filter((_, number) => number > 0 && names[number] !== 'MiniSearch');
  return [row('', HEAD), ...lines, ...(peers.length === 0 ? [] : verdicts(own, peers))];
}

function verdicts(own, peers) {
  const [p50, p99] = [0, 1].map((place) => own[place] / Math.min(...peers.map((peer) => peer[place])));
  return [
    `CPU p50 is ${p50.toPrecision(2)} of the better one's (aim: 1, ${p50 <= 1 ? 'met' : 'MISSED'})`,
    `CPU p99 is ${p99.toPrecision(2)} of the better one's (aim: 1.2, ${p99 <= 1.2 ? 'met' : 'MISSED'})`,
  ];
}

function figuresOf(took) {
  const [p50, p99] = [overall(took, 0.5), overall(took, 0.99)];
  return [p50.cpuMs, p99.cpuMs, p50.wallMs, p99.wallMs];
}

/** How many of the first engine's ten passages another one has too, on average. */
function overlap(own, theirs) {
  const shared = own.map((list, question) => {
    const places = new Set(theirs[question].map(({ place }) => place));
    return list.filter(({ place }) => places.has(place)).length;
  });
  return shared.reduce((sum, each) => sum + each, 0) / shared.length;
}

function row(name, columns) {
  return name.padEnd(12) + columns.map((text) => text.padStart(11)).join('');
}
