import type { PaintedText } from './painted.ts';
import type { WalkedStream } from './walked.ts';

/** Whether anything of a stream has to be changed. */
export function needsEditing({ edits, hidden, ending }: WalkedStream): boolean {
  return edits.size > 0 || hidden.size > 0 || ending !== '';
}

/** A content stream without what does not show. */
export function edited(content: string, { edits, hidden, uses, ending }: WalkedStream): string {
  const all = new Map(edits);
  for (const [from, { text, counts }] of hidden) {
    // What shows anywhere stays everywhere: a form is one stream, however often it is shown.
    const gone = new Set([...counts].flatMap(([glyph, count]) => (count >= uses ? [glyph] : [])));
    if (gone.size > 0) all.set(from, { to: text.place.to, text: withoutGlyphs(text, gone) });
  }
  let out = '';
  let at = 0;
  for (const [from, { to, text }] of [...all].sort(([a], [b]) => a - b)) {
    if (from < at) continue;
    out += `${content.slice(at, from)} ${text} `;
    at = to;
  }
  return `${out}${content.slice(at)}${ending}`;
}

/** The operator with room in place of glyphs, so that what follows stands where it stood. */
function withoutGlyphs({ before, shown, glyphs, em }: PaintedText, gone: ReadonlySet<number>): string {
  const items: string[] = [];
  let [bytes, room, glyph] = ['', 0, 0];
  const flush = (): void => {
    if (bytes !== '') items.push(`<${Buffer.from(bytes, 'latin1').toString('hex')}>`);
    bytes = '';
  };
  const flushRoom = (): void => {
    if (room !== 0) items.push(String(Math.round(room * 1000) / 1000));
    room = 0;
  };
  for (const item of shown) {
    if (typeof item === 'number') {
      flush();
      room += item;
    } else if (gone.has(glyph++)) {
      flush();
      room -= em === 0 ? 0 : ((glyphs[glyph - 1]?.advance ?? 0) * 1000) / em;
    } else {
      flushRoom();
      bytes += item.bytes;
    }
  }
  flush();
  flushRoom();
  return `${before}[${items.join(' ')}] TJ`;
}
