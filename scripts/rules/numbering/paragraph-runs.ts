import type { Paragraph } from '../reading/paragraphs.ts';

/** A numbered paragraph with what is before it. */
export interface ParagraphStep {
  readonly paragraph: Paragraph & { readonly number: string };
  /** The number that should be there, and the one before in the same run. */
  readonly expected: string;
  readonly before: string | undefined;
  /** How many numbers are left out; 0 or less for a repeat or a step back. */
  readonly skipped: number;
  /** Paragraphs without a number between the two. */
  readonly unnumbered: readonly Paragraph[];
}

/** Every numbered paragraph that does not carry the next number of its run. A run is what shares a number before the last dot. */
export function brokenSteps(paragraphs: readonly Paragraph[]): readonly ParagraphStep[] {
  const last = new Map<string, number>();
  const steps: ParagraphStep[] = [];
  let unnumbered: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const { number } = paragraph;
    if (number === undefined) {
      unnumbered.push(paragraph);
      continue;
    }
    const parent = number.includes('.') ? number.slice(0, number.lastIndexOf('.')) : '';
    const name = (value: number): string =>
      /^[a-z]$/u.test(number) ? String.fromCharCode(96 + value) : parent === '' ? String(value) : `${parent}.${value}`;
    const own = valueOf(number);
    const before = last.get(parent);
    const expected = before === undefined ? (parent === '' ? own : 1) : before + 1;
    if (own !== expected)
      steps.push({
        paragraph: { ...paragraph, number },
        expected: name(expected),
        before: before === undefined ? undefined : name(before),
        skipped: own - expected,
        unnumbered,
      });
    last.set(parent, own);
    unnumbered = [];
  }
  return steps;
}

function valueOf(number: string): number {
  return /^[a-z]$/u.test(number) ? number.charCodeAt(0) - 96 : Number(number.slice(number.lastIndexOf('.') + 1));
}
