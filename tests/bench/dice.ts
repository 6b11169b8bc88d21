/** Deterministic numbers (mulberry32): the same seed gives the same row of numbers everywhere. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to, and without, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** One of a list, the first ones far more often where `skew` is above 1: as words are in a language. */
  of<T>(all: readonly [T, ...T[]], skew = 1): T {
    return all[Math.floor(all.length * this.next() ** skew)] ?? all[0];
  }
}

/** A seed for one thing of a seeded whole, so that the thing stays the same whatever else is made. */
export function seedOf(seed: number, name: string): number {
  let hash = 2166136261 ^ seed;
  for (const letter of name) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
  return hash >>> 0;
}
