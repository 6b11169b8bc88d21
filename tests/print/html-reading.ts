/** What a reader hears of a document, whether it is read from HTML or from the tags of a PDF. */
export interface Reading {
  /** All words, blocks parted by one space. */
  readonly words: string;
  /** Levels and words: `2 Background`. */
  readonly headings: readonly string[];
  /** Scopes and words of head cells: `col Month`. */
  readonly heads: readonly string[];
  /** Alternative texts of pictures. */
  readonly pictures: readonly string[];
}

interface Node {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly kids: (Node | string)[];
}

const VOID = new Set(['br', 'hr', 'img', 'meta', 'link', 'input', 'wbr', 'col']);
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var'.split(' '),
);
const HIDDEN = /\b(?:visually-hidden|web-only)\b/u;

/** Reads HTML as our templates write it: every element closed. `slot` gives the words of a page slot by its address. */
export function readHtml(html: string, slot: (address: string) => string): Reading {
  const reading = { words: [] as string[], headings: [] as string[], heads: [] as string[], pictures: [] as string[] };
  const visit = (node: Node): void => {
    if (isHidden(node)) return;
    const heading = /^h([1-6])$/u.exec(node.name)?.[1];
    if (heading !== undefined) reading.headings.push(`${heading} ${spaced(shown(node, slot))}`);
    // Tags know rows and columns, not groups of them (ISO 32000-1, table 348).
    const scope = (node.attributes.get('scope') ?? '').replace('group', '');
    if (node.name === 'th') reading.heads.push(`${scope} ${spaced(shown(node, slot))}`);
    const alternative = alternativeOf(node);
    if (alternative !== undefined) reading.pictures.push(alternative);
    else for (const kid of node.kids) if (typeof kid !== 'string') visit(kid);
  };
  const body = parse(/<body[^]*<\/body>/u.exec(html)?.[0] ?? '');
  for (const kid of body.kids) if (typeof kid !== 'string') visit(kid);
  reading.words.push(shown(body, slot));
  return { ...reading, words: spaced(reading.words.join(' ')) };
}

/** White space as one space, none at the ends. */
export function spaced(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function isHidden({ name, attributes }: Node): boolean {
  return name === 'nav' || attributes.has('hidden') || HIDDEN.test(attributes.get('class') ?? '');
}

function alternativeOf({ name, attributes, kids }: Node): string | undefined {
  const [picture, ...others] = kids;
  // A link that is only a picture lends the picture its own words (PDF/UA-1 7.18.5-2).
  if (name === 'a' && others.length === 0 && typeof picture === 'object' && picture.name === 'svg')
    return attributes.get('aria-label');
  if (attributes.get('aria-hidden') === 'true') return undefined;
  if (name === 'svg') return attributes.get('aria-label');
  const alt = name === 'img' ? attributes.get('alt') : undefined;
  return alt === '' ? undefined : alt;
}

function shown(node: Node, slot: (address: string) => string): string {
  const { name, attributes, kids } = node;
  if (isHidden(node)) return ' ';
  if (name === 'br') return ' ';
  if (name === 'svg' || name === 'img') return ` ${alternativeOf(node) ?? ''} `;
  if (name === 'a' && alternativeOf(node) !== undefined) return ` ${alternativeOf(node) ?? ''} `;
  if (attributes.get('class') === 'page-slot') return ` ${slot(attributes.get('href') ?? '')}`;
  const text = kids.map((kid) => (typeof kid === 'string' ? kid : shown(kid, slot))).join('');
  const address = attributes.get('data-address');
  const whole = address === undefined ? text : `${text} (${address})`;
  return INLINE.has(name) ? whole : ` ${whole} `;
}

function parse(html: string): Node {
  const root: Node = { name: 'root', attributes: new Map(), kids: [] };
  const open = [root];
  for (const [whole, closing, name = '', attributes = '', text] of html.matchAll(
    /<!--[^]*?-->|<(\/?)([a-z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>|([^<]+)/giu,
  )) {
    if (text !== undefined) open.at(-1)?.kids.push(decoded(text));
    else if (closing === '/') {
      while (open.length > 1 && open.pop()?.name !== name);
    } else if (name !== '') {
      const node: Node = { name, attributes: attributesOf(attributes), kids: [] };
      open.at(-1)?.kids.push(node);
      if (!VOID.has(name) && !whole.endsWith('/>')) open.push(node);
    }
  }
  return root;
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(/([^\s=]+)(?:="([^"]*)")?/gu)].map(([, name = '', value = '']) => [name, decoded(value)]),
  );
}

function decoded(text: string): string {
  const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/giu, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    return names[name ?? ''] ?? whole;
  });
}

/** Where two readings part, with some words around. Levels of headings are left out: gaps between them are mended. */
export function differencesBetween(read: Reading, source: Reading): readonly string[] {
  const lists = ([name, own, expected]: readonly [string, readonly string[], readonly string[]]): readonly string[] => {
    const at = [...own, ''].findIndex((entry, index) => entry !== (expected[index] ?? ''));
    const rest = own.length === expected.length ? at : Math.min(at, own.length);
    return at < 0 || (own.length === expected.length && at >= own.length)
      ? []
      : [`${name} ${rest + 1} is “${own[rest] ?? ''}”, not “${expected[rest] ?? ''}”`];
  };
  const level = (heading: string): string => heading.slice(2);
  return [
    ...wordDifference(read.words, source.words),
    ...lists(['heading', read.headings.map(level), source.headings.map(level)]),
    ...lists(['head cell', read.heads, source.heads]),
    ...lists(['picture', read.pictures, source.pictures]),
  ];
}

function wordDifference(read: string, source: string): readonly string[] {
  if (read === source) return [];
  let at = 0;
  while (read[at] === source[at]) at += 1;
  const around = (text: string): string => `“${text.slice(Math.max(0, at - 40), at + 40)}”`;
  return [`reads ${around(read)}, not ${around(source)}`];
}
