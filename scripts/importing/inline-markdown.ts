import type { Inline, TextRun } from './paper.ts';

/** What a paper's inlines are written with. */
export interface InlineSetting {
  /** The printed number of a note, by its key; undefined for a note that is not in the file. */
  readonly noteNumber: (id: string) => number | undefined;
  /** What stands for a line break: two lines, or a space where a line must stay one. */
  readonly lineBreak: string;
}

/** Letters that mean something in our Markdown, wherever they stand. */
const marks = /[\\`*_[\]<{]|~(?=~)|(?<=~)~/gu;

/** Words as Markdown that prints those words. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(marks, '\\$&');
}

/** The first letters of a line, where they would make it a heading, quotation, list, rule, table or container. */
export function escapeLineStart(line: string): string {
  return line.replace(/^(#{1,6}(?=\s|$)|>|[-+](?=\s|$)|:::|\||={3,}|-{3,})/u, '\\$1');
}

/** Inlines as Markdown on one line, or on several with breaks. */
export function inlineMarkdown(inlines: readonly Inline[], setting: InlineSetting): string {
  return inlines
    .map((inline, at) => {
      switch (inline.kind) {
        case 'text':
          return textMarkdown(inline, inlines[at - 1], inlines[at + 1]);
        case 'link':
          return `[${inlineMarkdown(inline.inlines, setting)}](${linkAddress(inline.address)})`;
        case 'note': {
          const number = setting.noteNumber(inline.id);
          return number === undefined ? '' : `[^${number}]`;
        }
        case 'break':
          return setting.lineBreak;
        case 'picture':
          return '';
      }
    })
    .join('')
    .trim();
}

function linkAddress(address: string): string {
  return /[\s()<>]/u.test(address) ? `<${address.replace(/[<>\s]/gu, encodeURIComponent)}>` : address;
}

/** Words with their marks; white space at their ends stays outside, or the marks would be printed. */
function textMarkdown(run: TextRun, before: Inline | undefined, after: Inline | undefined): string {
  const [, start = '', core = '', end = ''] = /^(\s*)(.*?)(\s*)$/su.exec(run.text) ?? [];
  const words = escapeMarkdown(core);
  if (core === '') return run.text === '' ? '' : ' ';
  const open = start !== '' || isOpenSide(before, 'end');
  const closed = end !== '' || isOpenSide(after, 'start');
  // Marks beside a letter do not count as marks: the words are worth more than their weight.
  const mark = open && closed ? '*'.repeat((run.bold ? 2 : 0) + (run.italic ? 1 : 0)) : '';
  const emphasis = `${mark}${words}${mark}`;
  return `${start === '' ? '' : ' '}${run.struck ? `~~${emphasis}~~` : emphasis}${end === '' ? '' : ' '}`;
}

/** Whether no letter or figure touches on that side. */
function isOpenSide(neighbour: Inline | undefined, side: 'start' | 'end'): boolean {
  if (neighbour?.kind !== 'text') return true;
  const letter = side === 'end' ? neighbour.text.at(-1) : neighbour.text.at(0);
  return letter === undefined || /\s/u.test(letter);
}
