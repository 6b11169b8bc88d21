import { describe, expect, it } from 'vitest';
import { runRules } from '../../../scripts/rules/run.ts';
import { Resolver } from '../../../scripts/text/resolver.ts';
import { checkSources } from '../../../scripts/sources/load.ts';
import { buildRecord } from '../../../scripts/record/build.ts';
import { ruleInput } from '../../../scripts/rules/input.ts';
import type { BodyRecord } from '../../../scripts/record/record.ts';

const panel = (minutes: string): string =>
  `id: ford\nname: Ford Parish Council\nurl: https://ford.example.org/\nabout: It looks after Ford.\ncontact: {name: The clerk, email: clerk@ford.example.org}\n${minutes}\n`;
const meeting = (date: string): string =>
  `---\ndate: "${date}"\nstart: "19:00"\nstate: held\nvenue: {building: Hall}\n---\n`;
const minutes = (body: string): string => `---\nstatus: draft\n---\n\n${body}`;

function recordOf(form: string, years: Readonly<Record<string, string>>): BodyRecord {
  const texts = new Map([['panel.yaml', panel(form)]]);
  for (const [date, body] of Object.entries(years)) {
    texts.set(`meetings/${date}/meeting.md`, meeting(date));
    texts.set(`meetings/${date}/minutes.md`, minutes(body));
  }
  const { sources, problems } = checkSources({ folder: '/content', paths: [...texts.keys()], texts });
  if (sources === undefined || problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  return buildRecord(sources).record;
}

const findings = (record: BodyRecord): readonly string[] =>
  runRules(ruleInput(record, '2027-06-01'))
    .findings.filter(({ rule }) => rule.includes('minute-number'))
    .map(({ message }) => message);

const grant = '::: resolved\n(a) grant it; and\n(b) say so.\n:::';

describe('Numbers of the form FC/26/107', () => {
  const record = recordOf('minutes: {number: "FC/{yy}/{number}"}', {
    '2026-11-10': `## FC/26/107 Grants\n\n${grant}\n\n## FC/26/108 Roads\n\nNone.\n`,
    '2027-01-12': '## FC/27/1 Apologies\n\nNone.\n\n## FC/27/3 Trees\n\nNone.\n',
  });
  const lookUp = (target: string): string => {
    const found = new Resolver(record).resolve('minute', target);
    return found.found ? found.address : found.message;
  };

  it('are printed so, and have addresses without strokes', () => {
    expect(record.minutes.map(({ number, address, anchor }) => [number, address, anchor])).toEqual([
      ['FC/26/107', '/minutes/fc-26-107/', 'm-fc-26-107'],
      ['FC/26/108', '/minutes/fc-26-108/', 'm-fc-26-108'],
      ['FC/27/1', '/minutes/fc-27-1/', 'm-fc-27-1'],
      ['FC/27/3', '/minutes/fc-27-3/', 'm-fc-27-3'],
    ]);
  });

  it.each(['FC/26/107(b)', 'fc/26/107.b', 'minute FC/26/107, clause b', 'fc-26-107.b', '107 (b)'])(
    'are found as %s',
    (target) => {
      expect(lookUp(target)).toBe('/meetings/2026-11-10/minutes/#m-fc-26-107.b');
    },
  );

  it('are missed with the nearest that there is', () => {
    expect(lookUp('FC/26/109')).toBe('There is no minute fc-26-109. Nearest: fc-26-108.');
  });

  it('start anew each year, and have no gap within one', () => {
    expect(findings(record)).toEqual(['Minute FC/27/3 follows minute FC/27/1: there is no minute 2.']);
  });
});

describe('Plain numbers that start anew each municipal year', () => {
  const record = recordOf('minutes: {restarts: municipal-year}', {
    '2026-04-13': '## 12 Trees\n\nNone.\n',
    '2026-06-08': '## 1 Election\n\nNone.\n\n## 2 Trees\n\nNone.\n',
    '2027-06-14': '## 1 Election\n\nNone.\n',
  });

  it('have the year in their address, so that none is used twice', () => {
    expect(record.minutes.map(({ address }) => address)).toEqual([
      '/minutes/2025-26-12/',
      '/minutes/2026-27-1/',
      '/minutes/2026-27-2/',
      '/minutes/2027-28-1/',
    ]);
    expect(findings(record)).toEqual([]);
  });

  it('mean that of the own year, and can be named with the year', () => {
    const resolver = new Resolver(record);
    expect(resolver.resolve('minute', '1', { meetingId: '2026-06-08' })).toMatchObject({
      address: '/meetings/2026-06-08/minutes/#m-2026-27-1',
    });
    expect(resolver.resolve('minute', '2027-28-1', { meetingId: '2026-06-08' })).toMatchObject({
      address: '/meetings/2027-06-14/minutes/#m-2027-28-1',
    });
  });
});
