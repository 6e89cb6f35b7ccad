// A peer in a process of its own, which answers each line with a line of JSON.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Starts a peer, and waits for what it tells of its build. */
export async function startPeer(command, args) {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => {
    const { value, done } = await lines.next();
    if (done === true) throw new Error(`${command} ended.`);
    return JSON.parse(value);
  };
  return {
    built: await next(),
    ask: ({ terms }) => {
      child.stdin.write(`${terms.join(' ')}\n`);
      return next();
    },
    end: () => child.stdin.end(),
  };
}
