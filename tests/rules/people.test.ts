import { describe, expect, it } from 'vitest';
import { memberOnNeitherList } from '../../scripts/rules/people/member-on-neither-list.ts';
import { presentNotMember } from '../../scripts/rules/people/present-not-member.ts';
import { presentAndApologising } from '../../scripts/rules/people/present-and-apologising.ts';
import { substituteForNobody } from '../../scripts/rules/people/substitute-for-nobody.ts';
import { chairUnmarked } from '../../scripts/rules/people/chair-unmarked.ts';
import { declarationByAbsent } from '../../scripts/rules/people/declaration-by-absent.ts';
import { movementOfAbsent } from '../../scripts/rules/people/movement-of-absent.ts';
import { impossibleVote } from '../../scripts/rules/people/impossible-vote.ts';
import { belowQuorum } from '../../scripts/rules/people/below-quorum.ts';
import { nameVariant } from '../../scripts/rules/people/name-variant.ts';
import { unknownCouncillor } from '../../scripts/rules/people/unknown-councillor.ts';
import { unknownFirstName } from '../../scripts/rules/people/unknown-first-name.ts';
import { organisationVariant } from '../../scripts/rules/people/organisation-variant.ts';
import { found } from './fixtures/body.ts';
import { goodBody, withMinutes, withReport } from './fixtures/good-body.ts';

describe(memberOnNeitherList.id, () => {
  it('fires for a member of that year', () => {
    expect(
      found(
        memberOnNeitherList,
        withMinutes('## 11 Apologies\n\nNone.\n', 'present:\n  - {person: brook-ann, capacity: Chair}\n  - reed-tom\n'),
      ),
    ).toEqual(['meetings/2025-09-08/minutes.md:2:1  Cllr Sue Heron was a member that day and is on neither list.']);
  });

  it('is silent where somebody came as substitute', () => {
    expect(
      found(
        memberOnNeitherList,
        withMinutes(
          '## 11 Apologies\n\nNone.\n',
          'present:\n  - {person: brook-ann, capacity: Chair}\n  - reed-tom\n  - {person: moss-joe, capacity: Substitute Member, substitute-for: heron-sue}\n',
        ),
      ),
    ).toEqual([]);
  });
});

describe(presentNotMember.id, () => {
  it('fires for an officer among the members', () => {
    expect(
      found(
        presentNotMember,
        withMinutes('## 11 Apologies\n\nNone.\n', 'present:\n  - {person: brook-ann, capacity: Chair}\n  - moss-joe\n'),
      ),
    ).toEqual([
      'meetings/2025-09-08/minutes.md:5:5  Joe Moss is listed as a member present, but people.yaml has no membership that day.',
    ]);
  });

  it('is silent where a capacity is given', () => {
    expect(
      found(
        presentNotMember,
        withMinutes(
          '## 11 Apologies\n\nNone.\n',
          'present:\n  - {person: brook-ann, capacity: Chair}\n  - {person: moss-joe, capacity: Substitute Member}\n',
        ),
      ),
    ).toEqual([]);
  });
});

describe(presentAndApologising.id, () => {
  it('fires for a name on both lists', () => {
    expect(
      found(
        presentAndApologising,
        withMinutes(
          '## 11 Apologies\n\nNone.\n',
          'present:\n  - {person: brook-ann, capacity: Chair}\napologies: [brook-ann]\n',
        ),
      ),
    ).toEqual(['meetings/2025-09-08/minutes.md:5:13  Cllr Ann Brook is both present and on the list of apologies.']);
  });

  it('is silent otherwise', () => {
    expect(found(presentAndApologising)).toEqual([]);
  });
});

describe(substituteForNobody.id, () => {
  it('fires where nothing says for whom', () => {
    expect(
      found(
        substituteForNobody,
        withMinutes(
          '## 11 Apologies\n\nNone.\n',
          'present:\n  - {person: brook-ann, capacity: Chair}\n  - {person: moss-joe, capacity: Substitute Member}\n',
        ),
      ),
    ).toEqual(['meetings/2025-09-08/minutes.md:5:5  Joe Moss came as substitute, but for nobody.']);
  });

  it('is silent where it does', () => {
    expect(
      found(
        substituteForNobody,
        withMinutes(
          '## 11 Apologies\n\nNone.\n',
          'present:\n  - {person: brook-ann, capacity: Chair}\n  - {person: moss-joe, capacity: Substitute Member, substitute-for: heron-sue}\n',
        ),
      ),
    ).toEqual([]);
  });
});

describe(chairUnmarked.id, () => {
  it('fires where only a vice chair is marked', () => {
    expect(
      found(
        chairUnmarked,
        withMinutes('## 11 Apologies\n\nNone.\n', 'present:\n  - {person: brook-ann, capacity: Vice Chair}\n'),
      ),
    ).toEqual(['meetings/2025-09-08/minutes.md:4:3  Nobody among those present is marked as Chair.']);
  });

  it('is silent where the minutes name the chair apart', () => {
    expect(
      found(chairUnmarked, withMinutes('## 11 Apologies\n\nNone.\n', 'chair: brook-ann\npresent: [brook-ann]\n')),
    ).toEqual([]);
  });
});

describe(declarationByAbsent.id, () => {
  it('fires for somebody who sent apologies', () => {
    expect(
      found(
        declarationByAbsent,
        withMinutes(
          '## 11 Apologies\n\nNone.\n',
          'present:\n  - {person: brook-ann, capacity: Chair}\napologies: [heron-sue]\ndeclarations:\n  - {person: heron-sue, kind: non-pecuniary}\n',
        ),
      ),
    ).toEqual([
      'meetings/2025-09-08/minutes.md:7:5  Cllr Sue Heron declared an interest, but is not on the list of those present.',
    ]);
  });

  it('is silent for somebody present', () => {
    expect(
      found(
        declarationByAbsent,
        withMinutes(
          '## 11 Apologies\n\nNone.\n',
          'present:\n  - {person: brook-ann, capacity: Chair}\ndeclarations:\n  - {person: brook-ann, kind: non-pecuniary}\n',
        ),
      ),
    ).toEqual([]);
  });
});

describe(movementOfAbsent.id, () => {
  it('fires for somebody who was not there', () => {
    expect(
      found(
        movementOfAbsent,
        withMinutes('## 11 Apologies\n\nNone.\n\n::: departure {person="heron-sue" time="15:10"}\nLeft.\n:::\n'),
      ),
    ).toEqual(['meetings/2025-09-08/minutes.md:13:1  Cllr Sue Heron left, but is not on the list of those present.']);
  });

  it('is silent for somebody who was', () => {
    expect(
      found(
        movementOfAbsent,
        withMinutes('## 11 Apologies\n\nNone.\n\n::: departure {person="reed-tom" time="15:10"}\nLeft.\n:::\n'),
      ),
    ).toEqual([]);
  });
});

describe(impossibleVote.id, () => {
  it('fires for more votes than members and for a lost majority', () => {
    expect(
      found(
        impossibleVote,
        withMinutes(
          '## 11 Apologies\n\nNone.\n\n## 12 Bridges {item=5}\n\n::: resolved {lead="RESOLVED – That:"}\ni. the report be noted.\n:::\n\n::: vote {for=2 against=3}\n:::\n',
        ),
      ),
    ).toEqual([
      'meetings/2025-09-08/minutes.md:19:1  Minute 12: 5 votes are recorded, but 2 members were present.',
      'meetings/2025-09-08/minutes.md:19:1  Minute 12: 3 votes were needed, and 2 at most were given.',
    ]);
  });

  it('is silent for a vote that can be', () => {
    expect(
      found(
        impossibleVote,
        withMinutes(
          '## 11 Apologies\n\nNone.\n\n## 12 Bridges {item=5}\n\n::: resolved {lead="RESOLVED – That:"}\ni. the report be noted.\n:::\n\n::: vote {for=2 against=0}\n:::\n',
        ),
      ),
    ).toEqual([]);
  });
});

describe(belowQuorum.id, () => {
  it('fires from the minute on from which too few were there', () => {
    expect(
      found(belowQuorum, {
        'panel.yaml': (goodBody['panel.yaml'] ?? '').replace('rules:', 'rules:\n  quorum: 2'),
        ...withMinutes(
          '## 11 Apologies\n\nNone.\n\n::: departure {person="reed-tom" time="15:10"}\nLeft.\n:::\n\n## 12 Bridges\n\nNone.\n',
        ),
      }),
    ).toEqual(['meetings/2025-09-08/minutes.md:17:1  From minute 12 on, 1 members were there; the quorum is 2.']);
  });

  it('is silent where the rules give no quorum', () => {
    expect(
      found(
        belowQuorum,
        withMinutes('## 11 Apologies\n\nNone.\n\n::: departure {person="reed-tom" time="15:10"}\nLeft.\n:::\n'),
      ),
    ).toEqual([]);
  });
});

describe(nameVariant.id, () => {
  it('fires once for a paper', () => {
    expect(found(nameVariant, withReport('1.1 Anne Brook opened it. Cllr Anne Brook closed it.\n'))).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:11:5  "Anne Brook" is another spelling of Cllr Ann Brook (2 times here).',
    ]);
  });

  it('is silent for the surname, an initial and the whole name', () => {
    expect(found(nameVariant, withReport('1.1 Cllr Brook, A Brook and Cllr Ann Brook.\n'))).toEqual([]);
  });
});

describe(unknownCouncillor.id, () => {
  it('fires for a name that nobody has', () => {
    expect(found(unknownCouncillor, withReport('1.1 Cllr Tom Reid asked, and Councillor Brook answered.\n'))).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:11:5  "Cllr Tom Reid" is nobody in people.yaml.',
    ]);
  });

  it('is silent for the councillor call for action and for known surnames', () => {
    expect(
      found(unknownCouncillor, withReport('1.1 A Councillor Call for Action by Councillors Reed and Heron.\n')),
    ).toEqual([]);
  });
});

describe(unknownFirstName.id, () => {
  it('fires for an initial that nobody has', () => {
    expect(found(unknownFirstName, withReport('1.1 Cllr B Brook spoke.\n'))).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:11:5  "Cllr B Brook": no Brook in people.yaml has that first name.',
    ]);
  });

  it('is silent for the initial, the name and its variants', () => {
    expect(
      found(
        unknownFirstName,
        withReport('1.1 Cllr A Brook, Cllr Ann Brook and Cllr Anne Brook spoke, and so did Cllr Tom Reid.\n'),
      ),
    ).toEqual([]);
  });
});

describe(organisationVariant.id, () => {
  it('fires once for a paper', () => {
    expect(
      found(organisationVariant, {
        'panel.yaml': (goodBody['panel.yaml'] ?? '').replace(
          'Ford Borough Council,',
          'Ford Borough Council, variants: [Ford City Council, Ford Council],',
        ),
        ...withReport('1.1 Ford City Council agreed.\n'),
      }),
    ).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:11:5  "Ford City Council" is another name for Ford Borough Council.',
    ]);
  });

  it('is silent for a short form', () => {
    expect(
      found(organisationVariant, {
        'panel.yaml': (goodBody['panel.yaml'] ?? '').replace(
          'Ford Borough Council,',
          'Ford Borough Council, variants: [Ford City Council, Ford Council],',
        ),
        ...withReport('1.1 Ford Council agreed.\n'),
      }),
    ).toEqual([]);
  });
});
