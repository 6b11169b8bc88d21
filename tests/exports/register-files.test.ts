import { describe, expect, it } from 'vitest';
import { registerCsv, registerJson } from '../../scripts/exports/register-files.ts';
import { register } from '../../scripts/exports/register.ts';
import { allRegisters } from '../../scripts/exports/registers.ts';
import { smallRecord } from '../fixtures/small-record.ts';

const sample = register(
  { name: 'things', title: 'Things' },
  [
    {
      name: 'name',
      description: 'Name',
      value: (row: { name: string; tags: readonly string[] | undefined }) => row.name,
    },
    { name: 'tags', description: 'Tags', value: ({ tags }) => tags },
  ],
  [
    { name: 'a "quoted", long one', tags: ['x', 'y'] },
    { name: '=1+1', tags: undefined },
  ],
);

describe('a register as data', () => {
  it('is CSV as RFC 4180 has it, with no cell that a spreadsheet would run', () => {
    expect(registerCsv(sample)).toBe('name,tags\r\n"a ""quoted"", long one",x; y\r\n\'=1+1,\r\n');
  });

  it('is JSON that explains its columns and leaves out what is not known', () => {
    const data: unknown = JSON.parse(registerJson(sample, { publisher: 'P', licence: 'L', url: 'https://x.example/' }));
    expect(data).toMatchObject({
      name: 'things',
      publisher: 'P',
      rows: [{ name: 'a "quoted", long one', tags: ['x', 'y'] }, { name: '=1+1' }],
    });
    expect(JSON.stringify(data)).not.toContain('null');
  });

  it('holds every decision with its permanent address', () => {
    const decisions = allRegisters(smallRecord().record, (text) => text).find(({ name }) => name === 'decisions');
    expect(decisions && registerCsv(decisions).split('\r\n')[1]).toContain(
      '42.i,2031-04-07,2031-04-07,42,Dredging,i.,note,',
    );
    expect(decisions && registerCsv(decisions)).toContain(
      'https://harbour.example/meetings/2031-04-07/minutes/#m-42.i',
    );
  });
});
