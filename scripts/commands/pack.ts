import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { prepare } from '../publishing/prepared.ts';
import { readPrivatePapers } from '../publishing/private-papers.ts';
import { buildSinglePack } from '../publishing/single-pack.ts';
import { openPackEngine } from '../pack/engine.ts';
import { count, fileSize } from '../views/filters.ts';
import { terminalProgress } from '../terminal/progress.ts';
import { exitCodes, isWithin, meetingNamed, textOption, UsageError } from './command.ts';
import type { Command } from './command.ts';

/** `pack`: one pack of one meeting, in the form that is asked for. */
export const command: Command = {
  help: `
Make one pack of one meeting, without the website.

Usage: npm run pack -- MEETING [OPTIONS]

  MEETING         the meeting's folder, like 2025-09-08
  --item NUMBER   only the papers of one item, with their page numbers in the agenda pack
  --large-print   the large-print edition
  --private DIR   a private pack with the exempt papers in DIR; every page is marked
  --data          put the tables and the meeting into the PDF as data
  --out FILE      where to write it (MEETING-agenda-pack.pdf here)
  --content DIR   the folder of sources (content)
  --cache DIR     where printed documents are kept (.cache; none for a private pack)

Examples:
  npm run pack -- 2025-09-08
  npm run pack -- 2025-09-08 --item 7 --out item-7.pdf
  npm run pack -- MEETING --private ../private --out ../private-pack.pdf
`,
  options: {
    item: { type: 'string' },
    'large-print': { type: 'boolean' },
    private: { type: 'string' },
    data: { type: 'boolean' },
    out: { type: 'string' },
    content: { type: 'string' },
    cache: { type: 'string' },
  },
  run: async (call) => {
    const progress = terminalProgress(process.stderr);
    const contentFolder = textOption(call, 'content', 'content');
    const prepared = await prepare(contentFolder, progress);
    const meeting = meetingNamed(call, prepared.record.meetings);
    const privateFolder = call.values.private;
    const isPrivate = typeof privateFolder === 'string';
    const out = textOption(call, 'out', `${meeting.id}-${isPrivate ? 'private' : 'agenda'}-pack.pdf`);
    if (isPrivate) refusePublicPlaces({ privateFolder, out, contentFolder });
    const privatePapers = isPrivate ? await readPrivatePapers(privateFolder, meeting, prepared.record) : undefined;
    if (privatePapers?.length === 0)
      throw new UsageError(`The agenda of ${meeting.id} has no exempt item, so there is no private pack of it.`);
    progress.step('Printing');
    // What is exempt leaves no trace in a cache.
    await using engine = await openPackEngine({
      ...(isPrivate ? {} : { cacheDir: textOption(call, 'cache', '.cache') }),
      concurrency: availableParallelism(),
      signal: call.signal,
    });
    const itemKey = call.values.item;
    const pack = await buildSinglePack(
      {
        meeting,
        itemKey: typeof itemKey === 'string' ? itemKey : undefined,
        edition: call.values['large-print'] === true ? 'large-print' : 'standard',
        privatePapers,
        data: call.values.data === true,
      },
      prepared,
      engine,
    );
    await writeFile(out, pack.pdf);
    progress.end();
    const standards = [
      ...(pack.conformance.claims.ua1 ? ['PDF/UA-1'] : []),
      ...(pack.conformance.claims.pdfa === undefined ? [] : [`PDF/A-${pack.conformance.claims.pdfa}`]),
    ];
    const lines = [
      ...pack.notices,
      ...pack.conformance.reasons,
      `${out}: ${count(pack.pages, 'page')}, ${fileSize(pack.pdf.length)}${standards.length === 0 ? '' : `, ${standards.join(' and ')}`}`,
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
    return exitCodes.done;
  },
};

/** Exempt papers must not stand in, nor a private pack go to, a place that is published. */
function refusePublicPlaces({
  privateFolder,
  out,
  contentFolder,
}: {
  readonly privateFolder: string;
  readonly out: string;
  readonly contentFolder: string;
}): void {
  if (isWithin(privateFolder, contentFolder))
    throw new UsageError(
      'The private folder stands inside the content folder, where it would be published. Move it outside.',
    );
  for (const folder of [contentFolder, 'dist']) {
    if (isWithin(out, folder))
      throw new UsageError(
        `A private pack must not be written into ${folder}, which is published. Give another place with --out.`,
      );
  }
}
