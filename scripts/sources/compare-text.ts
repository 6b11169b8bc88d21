/** Orders texts by their code units: the same on every machine, whatever its language. For dates, ids and paths. */
export function compareText(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}
