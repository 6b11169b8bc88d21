import { extractText, getDocumentProxy } from 'unpdf';

/**
 * The text of a supplied PDF by page, for its web page and for search. Pages that are only pictures give an empty text.
 */
export async function textOfPdf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
  try {
    const { text } = await extractText(pdf, { mergePages: false });
    return text.map((page) => page.replace(/[ \t]+/g, ' ').trim());
  } finally {
    await pdf.destroy();
  }
}
