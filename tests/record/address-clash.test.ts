import { describe, expect, it } from 'vitest';
import { addressClashes } from '../../scripts/record/address-clash.ts';
import { sitePages } from '../../scripts/site/pages/site-pages.ts';
import { smallContent } from '../fixtures/content-folder.ts';
import type { Changes } from '../fixtures/content-folder.ts';
import { policePanel, siteContext } from '../fixtures/site-context.ts';
import { smallRecord } from '../fixtures/small-record.ts';

const meetingFile = 'meetings/2031-04-07/meeting.md';
const meeting = smallContent[meetingFile] ?? '';
const clashes = (changes: Changes): readonly string[] =>
  addressClashes(smallRecord(changes).record).map(({ file, line, message }) => `${file}:${line} ${message}`);

describe('Two pages with one address', () => {
  it('are a page called as one of the site, an alias where something stands, an item called as a page of its meeting', () => {
    expect(clashes({ 'pages/meetings.md': '---\ntitle: Meetings\n---\nx\n' })).toEqual([
      'pages/meetings.md:1 The address /meetings/ is taken: a page of the site itself has it.',
    ]);
    expect(
      clashes({ [meetingFile]: meeting.replace('state: held', 'state: held\naliases: [/old/, /members/, /old]') }),
    ).toEqual([
      `${meetingFile}:5 The address /members/ is taken: a page of the site itself has it.`,
      `${meetingFile}:5 The address /old/ is taken: ${meetingFile}:5 has it too.`,
    ]);
    expect(clashes({ [meetingFile]: meeting.replace('number: "1"', 'number: Minutes') })).toEqual([
      `${meetingFile}:7 The address /meetings/2031-04-07/minutes/ is taken: a page of the site itself has it.`,
    ]);
    expect(
      clashes({ 'pages/About.md': '---\ntitle: A\n---\nx\n', 'pages/about.md': '---\ntitle: B\n---\nx\n' }),
    ).toHaveLength(1);
  });

  it('are not there in a body without fault, whose page on accessibility takes the place of the site’s', () => {
    expect(clashes({})).toEqual([]);
    expect(clashes({ 'pages/accessibility.md': '---\ntitle: Accessibility\n---\nx\n' })).toEqual([]);
  });

  it('are known for every page that the site makes', () => {
    const changes = {
      ...policePanel,
      'topics.yaml': 'topics:\n  - {id: dredging, title: Dredging}\n',
      'pages/about.md': '---\ntitle: About\n---\nx\n',
      'recommendations/tides.md':
        '---\nmeeting: "2031-04-07"\ntitle: Tides\nrecommendations: [{label: a, text: Dredge.}]\n---\n',
    };
    const made = sitePages(siteContext(changes, '2031-05-01'))
      .map(({ address }) => address)
      .filter((address) => address !== '/accessibility/');
    const told = clashes({
      ...changes,
      [meetingFile]: meeting.replace('state: held', `state: held\naliases: [${made.join(', ')}]`),
    });
    expect(made.filter((address) => !told.some((message) => message.includes(` ${address} is taken`)))).toEqual([]);
  });
});

describe('An old address', () => {
  it('stays on the site', () => {
    for (const alias of ['/../secret/', '/a b/', '/x/..', 'old/'])
      expect(() =>
        smallRecord({ [meetingFile]: meeting.replace('state: held', `state: held\naliases: ["${alias}"]`) }),
      ).toThrow('should');
  });
});
