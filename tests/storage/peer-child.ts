import { joinPeers } from '../../src/storage/peers/postgres-peers.ts';

// A process that joins the others, says whether it leads, and stays.
const peers = await joinPeers(process.argv[2] ?? '', [], {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
});
process.stdout.write(peers.leads() ? 'leads\n' : 'follows\n');
setInterval(() => {}, 60_000);
