import type { Problem } from './problem.ts';

/**
 * A file whose name cannot be part of an address, or cannot stand on every machine. Markdown files give their names to the
 * addresses of their pages, so these are letters, digits, hyphens, dots and underscores; other files may have more.
 * `path` is below the content folder; the answer is empty where the name is right.
 */
export function fileNameProblem(path: string): readonly Problem[] {
  const bad = path
    .split('/')
    .find((part) => !(path.endsWith('.md') ? /^[\w.-]+$/u : /^[^\p{Cc}\uFFFD"<>|?*:\\#%]+$/u).test(part));
  if (bad === undefined) return [];
  const isUnreadable = bad.includes('\uFFFD');
  return [
    {
      file: path,
      line: 1,
      column: 1,
      message: isUnreadable
        ? `The name "${bad}" has a letter that this machine cannot read.`
        : `The name "${bad}" cannot be part of a web address: it has ${oddLetters(bad, path.endsWith('.md'))}.`,
      remedy: `Call it something like "${plainName(bad)}".`,
    },
  ];
}

function oddLetters(name: string, isMarkdown: boolean): string {
  const odd = [...new Set(name.match(isMarkdown ? /[^\w.-]/gu : /[\p{Cc}\uFFFD"<>|?*:\\#%]/gu) ?? [])];
  return odd.map((letter) => (/\s/u.test(letter) ? 'a space' : letter)).join(' ');
}

/** A name for a file from any words: letters without accents, digits, hyphens and underscores; `paper` where nothing is left. */
export function plainName(name: string): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.[a-z]+)?$/su.exec(name) ?? [];
  const plain = stem
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return `${plain === '' ? 'paper' : plain}${ending}`;
}
