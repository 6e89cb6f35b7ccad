import { setTimeout as pause } from 'node:timers/promises';

import { connectCluster } from '../../cluster/connect.ts';
import { ASKING, ClusterGateway, OPENING, WRITING } from '../../cluster/gateway.ts';
import type { Config } from '../../config.ts';

/** The settings of a search cluster. */
export type SearchSettings = NonNullable<Config['search']>;

/** A search cluster, as it is asked, as its editions are opened, and as it is written to. */
export interface OpenCluster {
  readonly asking: ClusterGateway;
  readonly opening: ClusterGateway;
  readonly writing: ClusterGateway;
  close(): Promise<void>;
}

const clock = (): number => performance.now();

/** @throws {ConfigError} When its certificate cannot be read. Whether it can be reached is not asked. */
export async function openCluster(settings: SearchSettings): Promise<OpenCluster> {
  const connection = await connectCluster(settings);
  const { send } = connection;
  return {
    asking: new ClusterGateway({ send, clock, pause, patience: ASKING }),
    opening: new ClusterGateway({ send, clock, pause, patience: OPENING }),
    writing: new ClusterGateway({ send, clock, pause, patience: WRITING }),
    close: () => connection.close(),
  };
}
