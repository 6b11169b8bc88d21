/** Freezes a value and all that it holds, maps' values included, so that nothing downstream can change the record. */
export function freezeDeep<T>(value: T, seen = new Set<unknown>()): T {
  if (typeof value !== 'object' || value === null || seen.has(value)) return value;
  seen.add(value);
  if (value instanceof Map || value instanceof Set) for (const entry of value.values()) freezeDeep(entry, seen);
  else for (const key of Reflect.ownKeys(value)) freezeDeep(Reflect.get(value, key), seen);
  return Object.freeze(value);
}
