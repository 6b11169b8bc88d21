import { getDocumentProxy } from 'unpdf';

/**
 * The text of a supplied PDF by page, for its web page and for search. Pages that are only pictures give an empty text.
 */
export async function textOfPdf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
  try {
    const texts: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      texts.push(joined(items.filter((item) => 'str' in item)));
      page.cleanup();
    }
    return texts;
  } finally {
    await pdf.destroy();
  }
}

/** A stretch of text, with the matrix that puts it on the page. */
interface Stretch {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly hasEOL: boolean;
}

/** The text of stretches in their order. Those of a stamp or a form begin anew: they are set apart where they stand apart. */
function joined(stretches: readonly Stretch[]): string {
  let text = '';
  let before: Stretch | undefined;
  for (const stretch of stretches) {
    if (stretch.str.trim() !== '') {
      if (before && /\S$/u.test(text) && /^\S/u.test(stretch.str)) text += between(before, stretch);
      before = stretch;
    }
    text += stretch.str + (stretch.hasEOL ? '\n' : '');
  }
  return text.replace(/[ \t]+/g, ' ').trim();
}

/** What stands between two stretches that nothing parts: a new line where the second is not on the line of the first, a space after a gap. */
function between(
  { transform: [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0], width }: Stretch,
  { transform }: Stretch,
): string {
  const length = Math.hypot(a, b) || 1;
  const size = Math.hypot(c, d) || 1;
  const [x, y] = [(transform[4] ?? 0) - e, (transform[5] ?? 0) - f];
  const [along, aside] = [(x * a + y * b) / length - width, Math.abs(y * a - x * b) / length];
  if (aside > 0.8 * size) return '\n';
  return Math.abs(along) > size ? ' ' : '';
}
