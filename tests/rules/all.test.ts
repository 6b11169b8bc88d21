import { describe, expect, it } from 'vitest';
import { allRules } from '../../scripts/rules/all.ts';
import { runRules } from '../../scripts/rules/run.ts';
import { bodyWith } from './fixtures/body.ts';

describe('the list of rules', () => {
  it('finds nothing in papers without faults', () => {
    expect(runRules(bodyWith()).findings).toEqual([]);
  });

  it('has each id once', () => {
    const ids = allRules.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('says in a sentence what each looks for', () => {
    expect(allRules.filter(({ sentence }) => !/^[A-Z0-9].*[^.]\.$/u.test(sentence)).map(({ id }) => id)).toEqual([]);
  });
});
