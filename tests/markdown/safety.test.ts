import { describe, expect, it } from 'vitest';
import { render } from './rendering.ts';

const pieces = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '{{ 7*7 }}',
  '{% include "x" %}',
  '{# c #}',
  '[x](javascript:alert(1))',
  '[x](data:text/html,<script>)',
  '"><script>',
  '`<script>`',
  '![x](javascript:alert(1))',
  '<https://a.example/"onclick="x>',
  '[a](https://a.example "t\\"><script>")',
  '\n\n## <script> {#a"b}\n\n',
  '\n\n::: table {caption="<script>" unit="{{x}}"}\n\n| <script> | {{ a }} |\n|---|---|\n| <b onclick=x> | "> |\n\n:::\n\n',
  '\n\n::: note\n',
  '\n:::\n',
  '\n\ni. <script>\nii. {{ b }}\n\n',
  '\n\n1.1 <script>\n\n',
  '[^1]',
  '\n\n[^1]: <script>{{ c }}\n\n',
  '[<script>]{lang=cy}',
  '\n\n::: figure {src="a.svg" alt="\'><script>" caption="{{d}}" source="<script>"}\n:::\n\n',
  '\n\n::: chart {src="c.csv" type=bar caption="<script>" alt="{{e}}"}\n:::\n\n',
  '&lt;script&gt;',
  '&#x3C;script&#x3E;',
  '*',
  '**',
  '_',
  '[',
  ']',
  '(',
  ')',
  '|',
  '\\',
  '> ',
  '- ',
  '    ',
  'text ',
  '\n',
  '\n\n',
];

/** A fixed row of numbers, so that a failure can be seen again (a linear congruential generator; Numerical Recipes, 7.1). */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    yield state;
  }
}

describe('No input', () => {
  const files = { 'c.csv': '<script>,{{ x }}\n"<script>",1\n{{ y }},2\n', 'a.svg': '<svg viewBox="0 0 1 1"></svg>' };

  it('of 2,000 made of what attackers and clerks type yields a script, a handler, a harmful address or template syntax', () => {
    for (let seed = 1; seed <= 2000; seed += 1) {
      const row = numbers(seed);
      const text = Array.from(
        { length: 1 + (row.next().value % 12) },
        () => pieces[(row.next().value >>> 8) % pieces.length] ?? '',
      ).join('');
      const { html } = render(text, { files, numbering: 'decimal', kind: seed % 2 === 0 ? 'slides' : 'document' });
      const tags = html.match(/<[^>]*>/gu) ?? [];
      expect(html, text).not.toMatch(/<script/iu);
      expect(html, text).not.toMatch(/\{[{%#]/u);
      expect(
        tags.filter((tag) => /\son\w+\s*=/iu.test(tag.replace(/"[^"]*"/gu, '""'))),
        text,
      ).toEqual([]);
      expect(
        tags.filter((tag) => /(?:href|src)="\s*(?:javascript|data|vbscript|file):/iu.test(tag)),
        text,
      ).toEqual([]);
    }
  });

  it('gives two results', () => {
    const text = pieces.join(' ');
    expect(render(text, { files })).toEqual(render(text, { files }));
  });
});
