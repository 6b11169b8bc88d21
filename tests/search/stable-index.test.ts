import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { describe, expect, it } from 'vitest';
import { stableIndex } from '../../scripts/search/stable-index.ts';

const packed = (value: unknown): Uint8Array => gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), encode(value)]));
const unpacked = (content: Uint8Array | undefined): unknown =>
  decode(new Uint8Array(gunzipSync(content ?? new Uint8Array())).subarray(12));
const file = (path: string, content: Uint8Array | string) => ({
  path,
  content: typeof content === 'string' ? new TextEncoder().encode(content) : content,
});

/** The same index as two runs wrote it: values and filters in different orders, and so under different names. */
const first = [
  file('pagefind-entry.json', '{"languages":{"en":{"hash":"en_aaaaaaaaaa"}}}'),
  file(
    'filter/en_1111111.pf_filter',
    packed([
      'Year',
      [
        ['2026/27', [1]],
        ['2025/26', [0, 2]],
      ],
    ]),
  ),
  file(
    'filter/en_2222222.pf_filter',
    packed([
      'Type',
      [
        ['Minute', [0]],
        ['Action', [1, 2]],
      ],
    ]),
  ),
  file(
    'pagefind.en_aaaaaaaaaa.pf_meta',
    packed([
      '1.5.2',
      [['p', 2]],
      [],
      [
        ['Year', 'en_1111111'],
        ['Type', 'en_2222222'],
      ],
      [],
      [],
    ]),
  ),
  file('pagefind-ui.js', 'unused'),
];
const second = [
  file('pagefind-entry.json', '{"languages":{"en":{"hash":"en_bbbbbbbbbb"}}}'),
  file(
    'filter/en_4444444.pf_filter',
    packed([
      'Type',
      [
        ['Action', [1, 2]],
        ['Minute', [0]],
      ],
    ]),
  ),
  file(
    'filter/en_3333333.pf_filter',
    packed([
      'Year',
      [
        ['2025/26', [0, 2]],
        ['2026/27', [1]],
      ],
    ]),
  ),
  file(
    'pagefind.en_bbbbbbbbbb.pf_meta',
    packed([
      '1.5.2',
      [['p', 2]],
      [],
      [
        ['Type', 'en_4444444'],
        ['Year', 'en_3333333'],
      ],
      [],
      [],
    ]),
  ),
];
const byPath = (files: ReturnType<typeof stableIndex>) =>
  new Map(files.map(({ path, content }) => [path, Buffer.from(content).toString('hex')]));

describe('the search index', () => {
  it('is the same bytes from two runs that wrote it in different orders', () => {
    expect(byPath(stableIndex(first))).toEqual(byPath(stableIndex(second)));
  });

  it('still holds together: the entry names the list, and the list the filters', () => {
    const files = stableIndex(first);
    const text = (path: string) => new TextDecoder().decode(files.find((one) => one.path === path)?.content);
    const meta = /"hash":"(en_\w+)"/u.exec(text('pagefind-entry.json'))?.[1] ?? '';
    const list = unpacked(files.find(({ path }) => path === `pagefind.${meta}.pf_meta`)?.content) as readonly [
      string,
      unknown,
      unknown,
      readonly (readonly [string, string])[],
    ];
    expect(list[3].map(([name]) => name)).toEqual(['Type', 'Year']);
    for (const [name, hash] of list[3])
      expect(
        (unpacked(files.find(({ path }) => path === `filter/${hash}.pf_filter`)?.content) as readonly unknown[])[0],
      ).toBe(name);
    expect(files.some(({ path }) => path === 'pagefind-ui.js')).toBe(false);
  });

  it('of another form is refused rather than broken', () => {
    expect(() => stableIndex([file('filter/en_1.pf_filter', packed({ name: 'Year' }))])).toThrow(
      'not of the form that Pagefind 1.5 writes',
    );
  });
});
