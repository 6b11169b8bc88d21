/** One of so many machines that share the printing: the second of four is `{ number: 2, of: 4 }`. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/** A shard as it is written, `2/4`; undefined for what is none. */
export function parseShard(text: string): Shard | undefined {
  const match = /^([1-9]\d*)\/([1-9]\d*)$/u.exec(text);
  const [number, of] = [Number(match?.[1]), Number(match?.[2])];
  return match === null || number > of ? undefined : { number, of };
}
