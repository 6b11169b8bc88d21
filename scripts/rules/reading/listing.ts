/** `903`, `903 and 904`, `903, 904 and 905`; after the fifth, how many more there are. */
export function listing(things: readonly (string | number)[], most = 6): string {
  const shown = things.length > most ? [...things.slice(0, most - 1), `${things.length - most + 1} more`] : things;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}

/** `1 cell`, `2 cells`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
