import { Redis } from 'ioredis';
import { QueueError } from './queue-error.ts';

/** How long a server may take to answer at the start, in milliseconds. */
const firstAnswer = 5_000;

/**
 * A connection that comes back by itself when the server does; what is asked meanwhile is refused at once, except on one that waits for
 * work. Throws a QueueError where there is no server to begin with.
 */
export async function connect(url: string, { waits }: { readonly waits: boolean }): Promise<Redis> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: firstAnswer,
    maxRetriesPerRequest: waits ? null : 0,
    retryStrategy: (times) => Math.min(times * 100, 1_000),
  });
  // A server that goes away is waited for; whoever asks it something meanwhile is told.
  redis.on('error', () => undefined);
  try {
    await redis.connect();
  } catch (error) {
    redis.disconnect();
    throw new QueueError(url, error);
  }
  return redis;
}
