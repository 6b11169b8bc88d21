import { isSystemError } from '../files/in-words.ts';

/**
 * Lets work go on whose output nobody reads any more, as after `npm run check | head`: what it writes to files has to come to its end
 * all the same. Any other fault of the terminal is thrown.
 */
export function outliveReaders(streams: readonly NodeJS.WriteStream[]): void {
  for (const stream of streams)
    stream.on('error', (error: unknown) => {
      if (!isSystemError(error, 'EPIPE')) throw error;
    });
}
