import { describe, expect, it } from 'vitest';
import { mixedScripts } from '../../scripts/rules/words/mixed-scripts.ts';
import { doubledWord } from '../../scripts/rules/words/doubled-word.ts';
import { unfinishedSentence } from '../../scripts/rules/words/unfinished-sentence.ts';
import { unbalancedQuotes } from '../../scripts/rules/words/unbalanced-quotes.ts';
import { usSpelling } from '../../scripts/rules/words/us-spelling.ts';
import { typedAsterisk } from '../../scripts/rules/words/typed-asterisk.ts';
import { footnoteWithoutNote } from '../../scripts/rules/words/footnote-without-note.ts';
import { noteWithoutMarker } from '../../scripts/rules/words/note-without-marker.ts';
import { pageTyped } from '../../scripts/rules/words/page-typed.ts';
import { acronymNotExpanded } from '../../scripts/rules/words/acronym-not-expanded.ts';
import { acronymTwoMeanings } from '../../scripts/rules/words/acronym-two-meanings.ts';
import { footnoteOrder } from '../../scripts/rules/words/footnote-order.ts';
import { sentenceTwice } from '../../scripts/rules/words/sentence-twice.ts';
import { acronymDiffersByPaper } from '../../scripts/rules/words/acronym-differs-by-paper.ts';
import { synonymTwice } from '../../scripts/rules/words/synonym-twice.ts';
import { synonymUnused } from '../../scripts/rules/words/synonym-unused.ts';
import { found } from './fixtures/body.ts';
import { report, withReport, withTable } from './fixtures/good-body.ts';

describe(mixedScripts.id, () => {
  it('fires for Cyrillic letters in a Latin word and for a word of nothing else', () => {
    expect(found(mixedScripts, withReport('1.1 The dаte is ТВС.\n'))).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:11:9  "dаte" has letters that are not Latin: а (U+0430).',
      'meetings/2025-09-08/05-bridges/report.md:11:17  "ТВС" has letters that are not Latin: Т (U+0422), В (U+0412), С (U+0421).',
    ]);
  });

  it('is silent for Greek that looks like nothing Latin', () => {
    expect(found(mixedScripts, withReport('1.1 The α value, 5 µm, and Škoda.\n'))).toEqual([]);
  });
});

describe(doubledWord.id, () => {
  it('fires across the end of a line', () => {
    expect(found(doubledWord, withReport('1.1 The the bridge is\nis old.\n'.replace('is\nis', 'on\non')))).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:11:5  "The the": the word stands twice.',
      'meetings/2025-09-08/05-bridges/report.md:11:20  "on on": the word stands twice.',
    ]);
  });

  it('is silent in lists, names and what may stand twice', () => {
    expect(found(doubledWord, withReport('1.1 She said that that was Wagga Wagga.\n\n- the\n- the\n'))).toEqual([]);
  });
});

describe(unfinishedSentence.id, () => {
  it('fires at the last letter', () => {
    expect(found(unfinishedSentence, withReport('1.1 The bridges are:\n\n## 2. Next\n\n2.1 The end,\n'))).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:11:20  "...1.1 The bridges are:" ends here, and nothing follows.',
      'meetings/2025-09-08/05-bridges/report.md:15:12  "...2.1 The end," ends here, and nothing follows.',
    ]);
  });

  it('is silent where a list or table follows', () => {
    expect(
      found(unfinishedSentence, withReport('1.1 The bridges are:\n\n- a; and\n- b.\n\nDear Sir,\n\nThank you.\n')),
    ).toEqual([]);
  });
});

describe(unbalancedQuotes.id, () => {
  it('fires at the mark that is left over', () => {
    expect(
      found(
        unbalancedQuotes,
        withReport('1.1 He said “no.\n\n1.2 Yes” was the answer to that.\n\n1.3 A" b.\n'.replace('Yes”', 'Yes')),
      ),
    ).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:11:13  A quotation is opened here and not closed.',
      'meetings/2025-09-08/05-bridges/report.md:15:6  A straight quotation mark stands without its partner.',
    ]);
  });

  it('is silent for a quotation over several paragraphs', () => {
    expect(found(unbalancedQuotes, withReport('“One.\n\n“Two.”\n\n1.1 "Three".\n'))).toEqual([]);
  });
});

describe(usSpelling.id, () => {
  it('fires with the British word', () => {
    expect(found(usSpelling, withReport('1.1 The neighborhood center has a program.\n'))).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:11:9  "neighborhood" is American spelling.',
      'meetings/2025-09-08/05-bridges/report.md:11:22  "center" is American spelling.',
      'meetings/2025-09-08/05-bridges/report.md:11:35  "program" is American spelling.',
    ]);
  });

  it('is silent for names and for computer programs', () => {
    expect(found(usSpelling, withReport('1.1 The Carnegie Center wrote a computer program to analyse it.\n'))).toEqual(
      [],
    );
  });
});

describe(typedAsterisk.id, () => {
  it('fires for an asterisk by itself', () => {
    expect(found(typedAsterisk, withReport('1.1 The bridge* is old.\n'))).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:11:15  An asterisk stands here that will be printed.',
    ]);
  });

  it('is silent for bold over two lines, and where it is meant', () => {
    expect(found(typedAsterisk, withReport('1.1 **The\nbridge** is \\* old.\n'))).toEqual([]);
  });
});

describe(footnoteWithoutNote.id, () => {
  it('fires at the call', () => {
    expect(found(footnoteWithoutNote, withReport('1.1 Old.[^1]\n'))).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:11:9  There is no footnote "1" in this paper.',
    ]);
  });

  it('is silent where the note is there', () => {
    expect(found(footnoteWithoutNote, withReport('1.1 Old.[^1]\n\n[^1]: Very.\n'))).toEqual([]);
  });
});

describe(noteWithoutMarker.id, () => {
  it('fires at the note', () => {
    expect(found(noteWithoutMarker, withReport('1.1 Old.\n\n[^1]: Very.\n'))).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:13:1  Nothing in the text calls for footnote "1".',
    ]);
  });

  it('is silent where a table calls for it', () => {
    expect(
      found(noteWithoutMarker, {
        ...withTable('Bridge\nOld[^1]\n'),
        [report]: `${withTable('')[report] ?? ''}\n[^1]: Very.\n`,
      }),
    ).toEqual([]);
  });
});

describe(pageTyped.id, () => {
  it('fires for a page of the pack', () => {
    expect(found(pageTyped, withReport('1.1 See page 14 of the pack.\n\nPage 3 of 10\n'))).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:11:9  "page 14 of the pack" is a page number typed by hand.',
      'meetings/2025-09-08/05-bridges/report.md:13:1  "Page 3 of 10" is a page number typed by hand.',
    ]);
  });

  it('is silent for a page of a book', () => {
    expect(found(pageTyped, withReport('1.1 See page 14 of the Plan.\n'))).toEqual([]);
  });
});

describe(acronymNotExpanded.id, () => {
  it('fires once for a paper, with all of them', () => {
    expect(found(acronymNotExpanded, withReport('1.1 The HOCS and the CSP met about ASB. The CSP agreed.\n'))).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:11:9  HOCS and CSP are not expanded here, nor in panel.yaml.',
    ]);
  });

  it('is silent for those of panel.yaml, expanded ones and shouting', () => {
    expect(
      found(
        acronymNotExpanded,
        withReport(
          '1.1 The Community Safety Partnership (CSP) discussed ASB on TV, and NOT the bridge. It was not asked.\n',
        ),
      ),
    ).toEqual([]);
  });

  it('is silent for headings in capitals and numbers of minutes', () => {
    expect(
      found(
        acronymNotExpanded,
        withReport('## 1 PARKS AND OPEN SPACES\n\nThey were noted.\n\n## 2 NEXT STEPS\n\nSee FC/26/107 of May.\n'),
      ),
    ).toEqual([]);
  });
});

describe(acronymTwoMeanings.id, () => {
  it('fires at the second', () => {
    expect(
      found(
        acronymTwoMeanings,
        withReport(
          '1.1 The Dedicated Neighbourhood Officer (DNO) is also the designated neighbourhood officer (DNO).\n',
        ),
      ),
    ).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:11:93  DNO stands for "designated neighbourhood officer" here and for "Dedicated Neighbourhood Officer" earlier in this paper.',
    ]);
  });

  it('is silent where one says more', () => {
    expect(
      found(
        acronymTwoMeanings,
        withReport('1.1 The Neighbourhood Officer (NO) and the neighbourhood officers (NO).\n'),
      ),
    ).toEqual([]);
  });
});

describe(footnoteOrder.id, () => {
  it('fires at the first call out of order', () => {
    expect(found(footnoteOrder, withReport('1.1 One[^2], two[^1].\n\n[^1]: A.\n\n[^2]: B.\n'))).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:11:8  Footnote 2 is called for first.',
    ]);
  });

  it('is silent where a note is called for twice', () => {
    expect(found(footnoteOrder, withReport('1.1 One[^1], two[^2], one again[^1].\n\n[^1]: A.\n\n[^2]: B.\n'))).toEqual(
      [],
    );
  });
});

describe(sentenceTwice.id, () => {
  it('fires at the second', () => {
    expect(
      found(
        sentenceTwice,
        withReport(
          '1.1 The old bridge was mended in the spring of that year by the two councils and the people.\n\n1.2 The old bridge was mended in the spring of that year by the two\ncouncils and the people.\n',
        ),
      ),
    ).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:13:5  "The old bridge was mended in the spring of that ye..." stands twice here.',
    ]);
  });

  it('is silent for a short sentence', () => {
    expect(found(sentenceTwice, withReport('1.1 There are no effects.\n\n1.2 There are no effects.\n'))).toEqual([]);
  });
});

describe(acronymDiffersByPaper.id, () => {
  it('fires in the second paper', () => {
    expect(
      found(acronymDiffersByPaper, {
        ...withReport('1.1 The Marsh Road Plan (MRP) is old.\n'),
        'meetings/2025-09-08/05-bridges/appendix-1.md':
          '---\nkind: appendix\ntitle: The bridges\nlabel: Appendix 1\n---\nThe Marsh River Panel (MRP) met.\n',
      }),
    ).toEqual([
      'meetings/2025-09-08/05-bridges/appendix-1.md:6:24  MRP stands for "Marsh River Panel" here and for "Marsh Road Plan" in meetings/2025-09-08/05-bridges/report.md.',
    ]);
  });

  it('is silent for papers of two meetings', () => {
    expect(
      found(acronymDiffersByPaper, {
        ...withReport('1.1 The Marsh Road Plan (MRP) is old.\n'),
        'meetings/2025-07-14/minutes.md':
          '---\nstatus: draft\n---\n## 10 Apologies\n\nThe Marsh River Panel (MRP) met.\n',
      }),
    ).toEqual([]);
  });
});

describe(synonymUnused.id, () => {
  it('fires for a line of which no paper has a word, and is silent where one has', () => {
    const body = withReport('1.1 The mud was dredged.\n');
    expect(
      found(synonymUnused, { ...body, 'synonyms.yaml': 'groups:\n  - [silt, mud]\n  - [yacht, dinghy]\n' }),
    ).toEqual(['synonyms.yaml:3:5  No paper has "yacht" or "dinghy", so that this line finds nothing.']);
  });
});

describe(synonymTwice.id, () => {
  it('fires for a word in two lines, and is silent for words that stand once', () => {
    const body = withReport('1.1 The mud was dredged.\n');
    expect(found(synonymTwice, { ...body, 'synonyms.yaml': 'groups:\n  - [silt, mud]\n  - [Mud, mire]\n' })).toEqual([
      'synonyms.yaml:3:6  "Mud" stands in line 2 already.',
    ]);
  });
});
