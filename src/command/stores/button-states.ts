/** Keeps the state of buttons that is too long to travel with them. */
export interface ButtonStates {
  /** Keeps `state` and gives the key to it: 16 characters of `A-Z a-z 0-9 - _`, the same for the same state. */
  put(state: string): Promise<string>;
  /** The state under `key`; `null` when it is unknown or was given up. */
  get(key: string): Promise<string | null>;
}

/** Characters in a key: 96 bits, so that two states never meet and nobody guesses one. */
export const STATE_KEY_LENGTH = 16;

/** The key of a state: the beginning of its SHA-256 in base64url. */
export async function stateKey(state: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(state));
  return btoa(String.fromCodePoint(...new Uint8Array(digest)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .slice(0, STATE_KEY_LENGTH);
}
