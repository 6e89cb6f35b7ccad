import { DefaultRestOptions, type RESTOptions } from 'discord.js';

type MakeRequest = RESTOptions['makeRequest'];
type Answer = Awaited<ReturnType<MakeRequest>>;

/** A first answer to an interaction: worth nothing after three seconds. */
const CALLBACK = /\/interactions\/\d+\/[^/]+\/callback/u;
const CALLBACK_MS = 3000;
/** Connections of the pool that may have been closed by the other side before that is noticed. */
const STALE = 2;
const ALREADY_ACKNOWLEDGED = 40_060;

/**
 * Makes a request of the client's. Where the connection turns out closed, it is made again on another: that costs
 * nothing, since a message carries a nonce, and a callback that did arrive is refused as given already, which is as good.
 */
export const requestAgain: MakeRequest = async (url, init) => {
  const isCallback = CALLBACK.test(url);
  const limited = isCallback ? { ...init, signal: limitedSignal(init.signal) } : init;
  for (let tries = 0; ; tries += 1) {
    try {
      const answer = await DefaultRestOptions.makeRequest(url, limited);
      return isCallback && tries > 0 ? await arrived(answer) : answer;
    } catch (error) {
      if (tries === STALE || init.signal?.aborted === true || !isClosed(error)) throw error;
    }
  }
};

function limitedSignal(signal: AbortSignal | null | undefined): AbortSignal {
  const timeout = AbortSignal.timeout(CALLBACK_MS);
  return signal === null || signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
}

/** Whether the other side closed the connection. */
function isClosed(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'UND_ERR_SOCKET' || code === 'ECONNRESET' || code === 'EPIPE';
}

/** The answer to a callback that was sent twice: that it was acknowledged already means that the first one arrived. */
async function arrived(answer: Answer): Promise<Answer> {
  if (answer.status !== 400) return answer;
  const body = await answer.text();
  const { code } = JSON.parse(body) as { code?: unknown };
  if (code === ALREADY_ACKNOWLEDGED) return new Response(null, { status: 204 });
  return new Response(body, { status: answer.status, headers: answer.headers });
}
