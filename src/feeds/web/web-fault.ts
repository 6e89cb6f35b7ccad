import type { FeedFault } from '../../corpus/feed-condition.ts';

/** How TLS says that a certificate is not to be trusted. */
const CERTIFICATE = /^(?:CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERR_TLS_|ERR_SSL_)/u;
const SLOW = /^(?:UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT|ETIMEDOUT)$/u;
/** The connection ended before what was promised had come. */
const CUT = /^(?:UND_ERR_RES_CONTENT_LENGTH_MISMATCH|HPE_|UND_ERR_RESPONSE)/u;

/** What went wrong where a server gave no answer, as far as the error's code tells. */
export function faultOfError(error: unknown, timeoutMs: number): FeedFault {
  const code = codeOf(error);
  if (code === 'private-address') return { code, detail: '' };
  if (SLOW.test(code) || isTimeout(error)) return { code: 'too-slow', detail: String(Math.ceil(timeoutMs / 1000)) };
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return { code: 'unknown-host', detail: code };
  if (CERTIFICATE.test(code)) return { code: 'certificate', detail: code };
  if (CUT.test(code)) return { code: 'cut-off', detail: code };
  return { code: 'unreachable', detail: code };
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}

/** The code of an error, of what caused it, or of the first of several. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return error.cause === undefined ? '' : codeOf(error.cause);
}
