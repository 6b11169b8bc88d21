import type { ChartFrame } from './frame.ts';
import { linesOfText } from './frame.ts';
import { pointsInTime, shortMonth } from './points-in-time.ts';
import { textWidth, wrapText } from './text-width.ts';

/** The words below upright bars or points, in the order of the categories; undefined where one is left out for want of room. */
export interface CategoryLabels {
  readonly lines: readonly (readonly string[] | undefined)[];
  readonly height: number;
}

const mostLines = 3;

/** What stands below bars where there is no room for a name. */
export const noLabels: CategoryLabels = { lines: [], height: 10 };

/**
 * Sets the names of categories below their bars. Names that do not fit are undefined as a whole, unless they are points in time: then
 * every second, third or fourth is named, counted from the last.
 */
export function categoryLabels(
  categories: readonly string[],
  { step, frame }: { readonly step: number; readonly frame: ChartFrame },
): CategoryLabels | undefined {
  const whole = wrapped(categories, step - 4, frame);
  if (whole !== undefined) return labelled(whole, frame);
  if (pointsInTime(categories) === undefined) return undefined;
  const short = categories.map(shortMonth);
  for (let every = 1; every <= categories.length; every += 1) {
    const lines = wrapped(short, every * step - 4, frame);
    if (lines !== undefined)
      return labelled(
        lines.map((line, index) => ((categories.length - 1 - index) % every === 0 ? line : undefined)),
        frame,
      );
  }
  return undefined;
}

function wrapped(
  categories: readonly string[],
  width: number,
  { text }: ChartFrame,
): readonly (readonly string[])[] | undefined {
  const lines = categories.map((category) => wrapText(category, { width, size: text }));
  const fit = lines.every((one) => one.length <= mostLines && one.every((words) => textWidth(words, text) <= width));
  return fit ? lines : undefined;
}

function labelled(lines: CategoryLabels['lines'], { line }: ChartFrame): CategoryLabels {
  return { lines, height: 10 + Math.max(1, ...lines.map((one) => one?.length ?? 0)) * line };
}

/** Draws the labels, each in the middle below its bar and within the drawing. */
export function drawCategoryLabels(
  { lines }: CategoryLabels,
  { at, y, frame }: { readonly at: (index: number) => number; readonly y: number; readonly frame: ChartFrame },
): string {
  return lines
    .map((words, index) => {
      if (words === undefined) return '';
      const half = Math.max(...words.map((one) => textWidth(one, frame.text))) / 2;
      const x = Math.max(half, Math.min(frame.width - half, at(index)));
      return linesOfText(words, { x, y, anchor: 'middle', frame });
    })
    .join('');
}
