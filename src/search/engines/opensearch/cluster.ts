/** One call of a search cluster's HTTP interface. */
export interface ClusterCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly body?: object;
  /** Many bodies, a line each, in place of the one; those that are JSON already as they are. */
  readonly lines?: readonly (object | string)[];
}

/** A search cluster, as far as its calls go. */
export interface Cluster {
  /**
   * Makes one call, which is one way there and back: tries of it on other nodes are the implementation's.
   *
   * @returns The answer; `null` where the cluster has nothing at that path.
   * @throws {SearchUnreachableError} When no node answers in time, or only a part of what was asked for was looked at.
   * @throws {InvariantError} When the cluster does not take the call.
   */
  call<Answer>(call: ClusterCall): Promise<Answer | null>;
}
