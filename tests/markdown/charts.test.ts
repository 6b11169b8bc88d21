import { describe, expect, it } from 'vitest';
import { printAmount } from '../../scripts/markdown/charts/amounts.ts';
import { pointsInTime } from '../../scripts/markdown/charts/points-in-time.ts';
import { amountOf, isNumeric } from '../../scripts/markdown/tables/numeric.ts';
import { html, problems, render } from './rendering.ts';

const csv = 'Month,999 calls,101 calls\nJan-23,10,20\nJan-24,12,18\nApr-24,11,\n';
const chart = (type: string, more = ''): string =>
  `::: chart {src="t.csv" type=${type} x="Month" y="999 calls|101 calls" number=2 caption="Calls" alt="Two lines." ${more}}\n\nWords.\n\n:::`;
const files = { 't.csv': csv };

describe('Charts', () => {
  it.each(['bar', 'hbar', 'line', 'stacked'])(
    'of type %s are a picture with words, a caption, a description and their figures',
    (type) => {
      const made = html(chart(type), { files });
      expect(made).toMatch(
        /<figure class="chart" id="figure-2">\n<svg class="chart-drawing" viewBox="0 0 657 \d+" width="657" height="\d+" role="img" aria-label="Two lines\."/u,
      );
      expect(made).toContain('<figcaption><span class="caption-label">Figure 2:</span> Calls</figcaption>');
      expect(made).toContain('<div class="description">\n<p>Words.</p>\n</div>');
      expect(made).toContain('<details class="data"><summary>Data for Figure 2</summary>\n<table id="figure-2-data">');
      expect(made).not.toMatch(/NaN|undefined|Infinity/u);
    },
  );

  it('show their figures open in print', () => {
    const made = html(chart('line'), { files, medium: 'print' });
    expect(made).toContain('<table id="figure-2-data" class="whole"');
    expect(made).not.toContain('<details');
  });

  it('tell series apart without colour: hatching, markers, dashes, names at the ends of lines', () => {
    expect(html(chart('bar'), { files })).toContain('fill="url(#figure-2-pattern-1)"');
    expect(html(chart('line'), { files })).toMatch(/stroke-dasharray="8 4".*>999 calls<\/text>/su);
  });

  it('leave a gap where there is no figure', () => {
    expect(
      [...html(chart('line'), { files, medium: 'print' }).matchAll(/ d="(M[^"]*)" fill="none"/gu)].map(
        ([, path]) => path?.split('L').length,
      ),
      // In the drawing for paper and in the one for large print.
    ).toEqual([3, 2, 3, 2]);
  });

  it('are drawn for large print too, on an upright page, with no word under 16 pt', () => {
    const made = html(chart('bar'), { files, medium: 'print' });
    const [, width = 0, text = 0] = (
      /<svg class="chart-drawing large" viewBox="0 0 (\d+) [^>]*font-size="([\d.]+)"/u.exec(made) ?? []
    ).map(Number);
    expect(width).toBe(657);
    expect(text * 0.75).toBeGreaterThanOrEqual(16);
  });

  it.each(['hbar', 'stacked'])(
    'of type %s that are higher than a page go on in another drawing, on one scale',
    (type) => {
      const names = Array.from({ length: 70 }, (_, at) => `A long name of a kind number ${at},${at + 1},1`);
      const source = { 't.csv': `Kind,Calls,Letters\n${names.join('\n')}\n` };
      const made = html(`::: chart {src="t.csv" type=${type} x="Kind" y="Calls|Letters" caption="C" alt="A."}\n:::`, {
        files: source,
        medium: 'print',
      });
      const drawings = [...made.matchAll(/<svg class="chart-drawing( large)?" viewBox="0 0 657 (\d+)"[^]*?<\/svg>/gu)];
      for (const large of [undefined, ' large']) {
        const sheets = drawings.filter(([, kind]) => kind === large);
        expect(sheets.length).toBeGreaterThan(1);
        for (const [, , height] of sheets) expect(Number(height)).toBeLessThanOrEqual(840);
        for (const at of names.keys())
          expect(sheets.filter(([svg]) => svg.includes(`number ${at}</text>`))).toHaveLength(1);
        expect(sheets.map(([svg]) => /aria-label="([^"]*)"/u.exec(svg)?.[1])).toEqual(
          sheets.map((_, at) => (at === 0 ? 'A.' : 'A. (continued)')),
        );
        const axes = sheets.map(([svg]) =>
          [...svg.matchAll(/x="([\d.]+)" y="[\d.]+" text-anchor="middle">(\d+)</gu)].map(
            ([, x, figure]) => `${x} ${figure}`,
          ),
        );
        expect(new Set(axes.map(String)).size).toBe(1);
      }
    },
  );

  it('are the same bytes each time', () => {
    expect(html(chart('stacked'), { files })).toBe(html(chart('stacked'), { files }));
  });

  it('without alternative text, of an unknown type, or of words instead of figures are told', () => {
    const text = '::: chart {src="t.csv" type=pie x="Mont" y="999 calls" caption="C"}\n:::';
    expect(problems(text, { files: { 't.csv': 'Month,999 calls\nJan,many\n' } })).toMatchInlineSnapshot(`
      [
        "report.md:10:1  This chart has no alternative text.
          Say in alt="..." what the chart shows.",
        "report.md:10:1  The chart's file has no column "Mont".
          Did you mean "Month"?",
        "report.md:10:24  "pie" is not a type of chart.
          Types: bar, hbar, line, stacked.",
        "t.csv:2:1  "many" in column "999 calls" is no figure, so the chart cannot draw it.
          Write a figure, or leave the cell empty.",
      ]
    `);
  });

  it('have a second drawing for phones, whose words are not under 12 pixels on one of 320', () => {
    const made = html(chart('line'), { files });
    const [, width = 0, text = 0] = (
      /<svg class="chart-drawing narrow" viewBox="0 0 (\d+) [^>]*font-size="(\d+)"/u.exec(made) ?? []
    ).map(Number);
    expect((text * 288) / width).toBeGreaterThanOrEqual(12);
    expect(made.match(/aria-label="Two lines\."/gu)).toHaveLength(2);
    expect(html(chart('line'), { files, medium: 'print' })).not.toContain('narrow');
  });

  it('run from left to right in time, from the earliest on, whatever the order of the file', () => {
    const months = Array.from({ length: 12 }, (_, at) => `2025-${String(12 - at).padStart(2, '0')},${at + 1}`);
    const made = html('::: chart {src="t.csv" type=hbar x="Month" y="Calls" caption="C" alt="A."}\n:::', {
      files: { 't.csv': `Month,Calls\n${months.join('\n')}\n` },
      medium: 'print',
    });
    const drawn = made.slice(0, made.indexOf('</svg>'));
    const names = [...drawn.matchAll(/<text [^>]*x="([\d.]+)" y="([\d.]+)" text-anchor="middle">([A-Z][a-z]{2})</gu)];
    expect(names.map(([, , , name]) => name).join(' ')).toBe('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec');
    expect(new Set(names.map(([, , y]) => y)).size).toBe(1);
    const places = names.map(([, x]) => Number(x));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('name every so many points in time where there is no room for all, and leave none of other names out', () => {
    const days = Array.from(
      { length: 60 },
      (_, at) => `${2020 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')},1`,
    );
    const made = html('::: chart {src="t.csv" type=bar x="Month" y="Calls" caption="C" alt="A."}\n:::', {
      files: { 't.csv': `Month,Calls\n${days.join('\n')}\n` },
      medium: 'print',
    });
    expect(made.slice(0, made.indexOf('</svg>'))).toContain('>2024</text>');
    const names = Array.from({ length: 9 }, (_, at) => `A long name of a kind number ${at}`);
    const level = html('::: chart {src="t.csv" type=bar x="Kind" y="Calls" caption="C" alt="A."}\n:::', {
      files: { 't.csv': `Kind,Calls\n${names.map((name) => `${name},1`).join('\n')}\n` },
    });
    for (const at of names.keys()) expect(level).toContain(`number ${at}</text>`);
  });

  it('do not print their figures again on paper where a table of the paper has them', () => {
    const table = '::: table {src="t.csv" caption="The calls"}\n:::';
    const print = (text: string) => html(text, { files, medium: 'print' });
    expect(print(`${chart('bar')}\n\n${table}`)).not.toContain('figure-2-data');
    expect(print(`${table}\n\n${chart('bar')}`)).not.toContain('figure-2-data');
    expect(print(`${chart('bar')}\n\n::: table {src="t.csv" caption="Some" columns="Month|999 calls"}\n:::`)).toContain(
      'figure-2-data',
    );
    expect(html(`${chart('bar')}\n\n${table}`, { files })).toContain('figure-2-data');
  });

  it('are among the figures, with their file', () => {
    expect(render(chart('bar'), { files }).figures).toMatchObject([
      { id: 'figure-2', number: '2', chart: true, src: 'meetings/2025-09-08/07-policing/t.csv' },
    ]);
  });
});

describe('Points in time', () => {
  it('have uneven steps where the dates have', () => {
    expect(pointsInTime(['Jan-23', 'Jan-24', 'April 2024'])).toEqual([24276, 24288, 24291]);
    expect(pointsInTime(['2021/22', '2022/23'])).toEqual([24252, 24264]);
    expect(pointsInTime(['Q4 2023/24', 'Q1 2024/25'])).toEqual([24288, 24291]);
    expect(pointsInTime(['2025-04-01', '2025-04-16'])).toEqual([24303, 24303 + 15 / 31]);
    expect(pointsInTime(['Before', 'After'])).toBeUndefined();
  });
});

describe('Figures as printed', () => {
  it.each([
    ['£ 652,108', 652108],
    ['(198.5)', -198.5],
    ['-17.3 %', -17.3],
    ['−0.21*', -0.21],
    ['+8.37', 8.37],
    ['-', 0],
    ['1,021', 1021],
    ['95.8%', 95.8],
  ])('%s is %d', (text, amount) => {
    expect([isNumeric(text), amountOf(text)]).toEqual([true, amount]);
  });

  it.each(['Data not available', 'Band A', '', '12 months', '2025-04-30 to 31'])('"%s" is none', (text) => {
    expect(isNumeric(text)).toBe(false);
  });

  it('on an axis have their unit and thousands', () => {
    expect([printAmount(0.5, '%'), printAmount(12000, '£'), printAmount(-2, undefined)]).toEqual([
      '0.5%',
      '£12,000',
      '−2',
    ]);
  });
});
