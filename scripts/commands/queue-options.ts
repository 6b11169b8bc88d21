import { textOption, UsageError } from './command.ts';
import type { CommandCall } from './command.ts';

/** The address of a queue. Throws a UsageError for what is none. */
export function queueUrl(text: string): string {
  if (!/^rediss?:\/\/\S+$/u.test(text))
    throw new UsageError(
      `--queue takes the address of Redis or Valkey, like redis://queue.example:6379, not "${text}".`,
    );
  return text;
}

/** The same call, with the store in place of the cache: it is one, on a folder that many machines reach. */
export function storeAsCache(call: CommandCall): CommandCall {
  return { ...call, values: { ...call.values, cache: textOption(call, 'store', '') } };
}
