import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { isClockTime, isIsoDate } from '../calendar/iso-date.ts';
import { bodyKinds, draftBody } from '../drafting/body-draft.ts';
import type { Draft } from '../drafting/draft.ts';
import { DraftError } from '../drafting/draft.ts';
import { draftMeeting } from '../drafting/meeting-draft.ts';
import { draftMinutes, expectedMembers } from '../drafting/minutes-draft.ts';
import { draftPaper } from '../drafting/paper-draft.ts';
import type { PaperKind } from '../drafting/paper-draft.ts';
import { draftAction, draftQuestion } from '../drafting/register-draft.ts';
import { buildRecord } from '../record/build.ts';
import type { Item, Meeting } from '../record/meetings/meeting.ts';
import { reportTemplates } from '../sources/schemas/document.ts';
import type { BodyRecord } from '../record/record.ts';
import { plainName } from '../sources/file-name.ts';
import { readSources } from '../sources/load.ts';
import { SourcesError } from '../sources/problem.ts';
import type { Questions, WordsOptions } from '../terminal/questions.ts';
import { meetingNamed, textOption, UsageError } from './command.ts';
import type { CommandCall } from './command.ts';

const meetingKinds = ['ordinary', 'annual', 'extraordinary', 'precept', 'hearing'] as const;

/** What a call says, and what somebody at a terminal says beyond it. */
export class Asked {
  readonly call: CommandCall;
  readonly #questions: Questions | undefined;
  readonly #content: () => Promise<string>;
  /** Where the draft goes, if not into the folder of sources. */
  folder: string | undefined;

  constructor(call: CommandCall, questions: Questions | undefined, content: () => Promise<string>) {
    this.call = call;
    this.#questions = questions;
    this.#content = content;
  }

  /** An option, or undefined where it was left out: nobody is asked. */
  given(name: string): string | undefined {
    const value = textOption(this.call, name, '').trim();
    return value === '' ? undefined : value;
  }

  /** An option, or the answer to a question. Throws a UsageError where neither can be had or the value is wrong. */
  async words(name: string, question: string, options: WordsOptions = {}): Promise<string> {
    return this.#held(this.given(name), { called: `--${name}`, question, options });
  }

  /** The word after the kind: a date, a folder, a clause. */
  async named(called: string, question: string, options: WordsOptions = {}): Promise<string> {
    return this.#held(this.call.positionals[1], { called, question, options });
  }

  /** One of some words, by option or question. */
  async oneOf<T extends string>(name: string, words: readonly T[], question: string): Promise<T> {
    const given = this.given(name);
    const chosen =
      given ??
      (await this.#questions?.one(
        question,
        words.map((value) => ({ value, label: value })),
      ));
    const known = words.find((word) => word === chosen);
    if (known === undefined)
      throw new UsageError(
        `--${name} takes one of ${words.join(', ')}${given === undefined ? '' : `, not "${given}"`}.`,
      );
    return known;
  }

  /** The record as far as the sources can be read: a fault elsewhere keeps nobody from beginning a file. */
  async record(): Promise<BodyRecord> {
    const { sources, problems } = await readSources(await this.#content());
    if (sources === undefined) throw new SourcesError(problems);
    return buildRecord(sources).record;
  }

  /** Who is ticked of those who are expected; undefined where nobody can be asked and nothing was given. */
  async ticked(
    name: string,
    people: readonly { readonly id: string; readonly name: string }[],
    question: string,
  ): Promise<readonly string[]> {
    const given = this.given(name);
    if (given === undefined && this.#questions !== undefined && people.length > 0)
      return this.#questions.several(
        question,
        people.map(({ id, name: label }) => ({ value: id, label })),
        [],
      );
    return (given ?? '').split(',').flatMap((id) => (id.trim() === '' ? [] : [id.trim()]));
  }

  async #held(
    given: string | undefined,
    {
      called,
      question,
      options,
    }: { readonly called: string; readonly question: string; readonly options: WordsOptions },
  ): Promise<string> {
    const value = given ?? (await this.#questions?.words(question, options)) ?? options.otherwise;
    if (value === undefined || value === '') throw new UsageError(`Give ${called}: ${question.toLowerCase()}`);
    const wrong = options.right?.(value);
    if (wrong !== undefined) throw new UsageError(`${called} ${wrong}, not "${value}".`);
    return value;
  }
}

const date: WordsOptions = {
  right: (answer) => (isIsoDate(answer) ? undefined : 'should be a date like 2026-11-17'),
};

/** How each kind of file is begun. */
export const drafts: Readonly<Record<string, (asked: Asked) => Promise<Draft>>> = {
  meeting: newMeeting,
  minutes: newMinutes,
  report: (asked) => newPaper(asked, 'report'),
  appendix: (asked) => newPaper(asked, 'appendix'),
  slides: (asked) => newPaper(asked, 'slides'),
  letter: (asked) => newPaper(asked, 'letter'),
  action: newAction,
  question: newQuestion,
  body: newBody,
};

async function newBody(asked: Asked): Promise<Draft> {
  const folder = await asked.named('a folder', 'Which folder is to hold its sources?', { otherwise: 'content' });
  if (existsSync(folder)) throw new UsageError(`${folder} is there already. Name a folder that is not.`);
  const kind = await asked.oneOf('kind', bodyKinds, 'What kind of body is it?');
  const name = await asked.words('name', 'What is its whole name?');
  const url = await asked.words('url', 'Where will its site be published?', {
    otherwise: 'https://papers.example.org/',
  });
  const email = await asked.words('email', 'To which address do residents write?');
  asked.folder = folder;
  return draftBody({ kind, id: plainName(basename(folder)).toLowerCase(), name, url, email });
}

async function newMeeting(asked: Asked): Promise<Draft> {
  const record = await asked.record();
  const day = await asked.named('the date', 'On which day is it?', date);
  const start = asked.given('start');
  if (start !== undefined && !isClockTime(start))
    throw new UsageError(`--start takes a time like 14:00, not "${start}".`);
  const host = asked.given('host');
  if (host !== undefined && !record.organisations.has(host))
    throw new UsageError(
      `There is no organisation "${host}" in panel.yaml: ${[...record.organisations.keys()].join(', ')}.`,
    );
  const kind = asked.given('kind') === undefined ? undefined : await asked.oneOf('kind', meetingKinds, 'What kind?');
  return draftMeeting(record, { date: day, start, host, kind, title: asked.given('title') });
}

async function newMinutes(asked: Asked): Promise<Draft> {
  const record = await asked.record();
  const meeting = await chosenMeeting(asked, record);
  const expected = expectedMembers(record, meeting);
  const present = await asked.ticked('present', expected, 'Who was there?');
  const others = expected.filter(({ id }) => !present.includes(id));
  const apologies = await asked.ticked('apologies', others, 'Who sent apologies?');
  for (const id of [...present, ...apologies])
    if (!record.people.has(id)) throw new UsageError(`There is nobody with the id "${id}" in people.yaml.`);
  return draftMinutes(record, meeting, { present, apologies });
}

async function newPaper(asked: Asked, kind: PaperKind): Promise<Draft> {
  const record = await asked.record();
  const meeting = await chosenMeeting(asked, record);
  const item = await chosenItem(asked, meeting);
  const template =
    asked.given('template') === undefined ? undefined : await asked.oneOf('template', reportTemplates, 'Which form?');
  return draftPaper(meeting, item, {
    kind,
    template,
    title: asked.given('title'),
    of: asked.given('of'),
    name: asked.given('name'),
  });
}

async function newAction(asked: Asked): Promise<Draft> {
  const record = await asked.record();
  const from = await asked.named('the clause', 'Which clause opened it, like 911ii?');
  const meeting = await chosenMeeting(asked, record);
  return draftAction({
    from,
    meeting,
    title: asked.given('title'),
    owner: asked.given('owner'),
    due: asked.given('due'),
  });
}

async function newQuestion(asked: Asked): Promise<Draft> {
  const record = await asked.record();
  const meeting = await chosenMeeting(asked, record);
  const title = await asked.words('title', 'What is it about?');
  return draftQuestion({ meeting, title, asker: asked.given('asker'), received: asked.given('received') });
}

/** The meeting that `--meeting` names, or for minutes the word after the kind. */
async function chosenMeeting(asked: Asked, { meetings }: BodyRecord): Promise<Meeting> {
  const newest = meetings.findLast(({ items }) => items.length > 0)?.id;
  const positional = asked.call.positionals[0] === 'minutes' ? asked.call.positionals[1] : undefined;
  const id =
    positional ?? (await asked.words('meeting', 'Which meeting?', newest === undefined ? {} : { otherwise: newest }));
  return meetingNamed({ ...asked.call, positionals: [id] }, meetings);
}

async function chosenItem(asked: Asked, { items, id }: Meeting): Promise<Item> {
  const numbers = items.flatMap(({ number }) => number ?? []);
  const number = await asked.words('item', `Which item (${numbers.join(', ')})?`);
  const item = items.find((one) => one.number === number || one.key === number);
  if (item === undefined)
    throw new DraftError(`The meeting ${id} has no item ${number}. Its items are ${numbers.join(', ')}.`);
  return item;
}
