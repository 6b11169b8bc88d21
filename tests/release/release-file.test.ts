import { describe, expect, it } from 'vitest';
import { changesSince, releasedPack, releaseFile } from '../../scripts/release/release-file.ts';
import { check } from '../../scripts/sources/checked.ts';
import { buildRelease } from '../../scripts/record/meetings/release.ts';
import { releaseSchema } from '../../scripts/sources/schemas/release.ts';
import { readYaml } from '../../scripts/sources/yaml-document.ts';

const place = {
  id: '2031-04-07/2/report',
  title: 'Budget',
  address: '/',
  first: 3,
  last: 4,
  firstLabel: '3',
  lastLabel: '3A',
  anchors: {},
};
const pack = (hashes: readonly string[]): Parameters<typeof releasedPack>[1] => ({
  pageMap: { pages: 4, labels: ['1', '2', '3', '3A'], documents: [place] },
  pageHashes: hashes,
});
const released = releasedPack('2031-04-07-agenda-pack', pack(['a', '', 'b page 3', 'c']));

describe('A release, written down', () => {
  it('is read as it was', () => {
    const release = { number: 2, date: '2031-03-03', reason: 'The table said: "2030".', packs: [released] };
    const text = releaseFile(release);
    expect(text).toMatch(/^# Written by "npm run publish", not by hand/u);
    const checked = check(
      releaseSchema,
      readYaml(text, { file: 'meetings/2031-04-07/releases/2.yaml', linesBefore: 0 }),
      'a release',
    );
    expect(checked.ok && buildRelease(checked.value)).toEqual(release);
  });

  it('says what stands for the contents of each page, and which are blank', () => {
    expect(released.pages.map(({ label, shows }) => `${label} ${shows === 'blank' ? 'blank' : shows.length}`)).toEqual([
      '1 16',
      '2 blank',
      '3 16',
      '3A 16',
    ]);
    expect(released.documents).toEqual([{ id: '2031-04-07/2/report', from: '3', to: '3A' }]);
  });
});

describe('What changed since', () => {
  const releases = [{ number: 1, date: '2031-03-01', reason: undefined, packs: [released] }];

  it('is nothing where all pages show the same', () => {
    expect(changesSince(releases, [releasedPack('2031-04-07-agenda-pack', pack(['a', '', 'b page 3', 'c']))])).toEqual(
      [],
    );
  });

  it('is a page that names another page than it did', () => {
    expect(changesSince(releases, [releasedPack('2031-04-07-agenda-pack', pack(['a', '', 'b page 9', 'c']))])).toEqual([
      {
        packId: '2031-04-07-agenda-pack',
        isNew: false,
        swaps: [{ change: 'replace', from: '3', to: '3', after: undefined }],
      },
    ]);
  });

  it('is a pack that is gone', () => {
    expect(changesSince(releases, [])).toEqual([
      {
        packId: '2031-04-07-agenda-pack',
        isNew: false,
        swaps: [{ change: 'remove', from: '1', to: '3A', after: undefined }],
      },
    ]);
    expect(changesSince([...releases, { number: 2, date: '2031-03-02', reason: 'Withdrawn.', packs: [] }], [])).toEqual(
      [],
    );
  });

  it('is a pack that was not there', () => {
    expect(changesSince(releases, [released, { ...released, id: '2031-04-07-supplement-1' }])).toEqual([
      { packId: '2031-04-07-supplement-1', isNew: true, swaps: [] },
    ]);
  });
});
