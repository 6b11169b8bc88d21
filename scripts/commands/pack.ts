import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { prepare } from '../publishing/prepared.ts';
import { readPrivatePapers } from '../publishing/private-papers.ts';
import type { PrivatePaper } from '../publishing/private-papers.ts';
import { buildSinglePack } from '../publishing/single-pack.ts';
import { openPackEngine } from '../pack/engine.ts';
import type { Meeting } from '../record/meetings/meeting.ts';
import { clearDrafts, replaceFile } from '../files/files.ts';
import { count, fileSize } from '../views/filters.ts';
import { terminalProgress } from '../terminal/progress.ts';
import { exitCodes, meetingNamed, UsageError } from './command.ts';
import type { Command } from './command.ts';
import { cachePlace, contentPlace, packPlace, privatePlace, refuseUnlessPrivateFolder } from './places.ts';

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
  --out FILE      where to write it (MEETING-agenda-pack.pdf here; a private pack goes into the private folder)
  --content DIR   the folder of sources (content)
  --cache DIR     where printed documents are kept (.cache; none for a private pack)

Examples:
  npm run pack -- 2025-09-08
  npm run pack -- 2025-09-08 --item 7 --out item-7.pdf
  npm run pack -- MEETING --private ../private
  npm run pack -- MEETING --private ../private --item 7 --out ../item-7-private.pdf
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
    const content = await contentPlace(call);
    const { private: named, item } = call.values;
    const itemKey = typeof item === 'string' ? item : undefined;
    const privateFolder = typeof named === 'string' ? await privatePlace(named, content) : undefined;
    const prepared = await prepare(content, progress);
    const meeting = meetingNamed(call, prepared.record.meetings);
    const out = await packPlace(call, { meeting: meeting.id, itemKey, content, privateFolder });
    let privatePapers: readonly PrivatePaper[] | undefined;
    if (privateFolder !== undefined) {
      refuseUnlessExempt(meeting, itemKey);
      await refuseUnlessPrivateFolder(privateFolder);
      privatePapers = await readPrivatePapers(privateFolder, meeting, prepared.record);
    }
    // What is exempt leaves no trace in a cache.
    const cache = privateFolder === undefined ? { cacheDir: await cachePlace(call, [content]) } : {};
    progress.step('Printing');
    await using engine = await openPackEngine({ ...cache, concurrency: availableParallelism(), signal: call.signal });
    const pack = await buildSinglePack(
      {
        meeting,
        itemKey,
        edition: call.values['large-print'] === true ? 'large-print' : 'standard',
        privatePapers,
        data: call.values.data === true,
      },
      prepared,
      engine,
    );
    await clearDrafts(dirname(out.place));
    await replaceFile(out.place, pack.pdf);
    progress.end();
    const standards = [
      ...(pack.conformance.claims.ua1 ? ['PDF/UA-1'] : []),
      ...(pack.conformance.claims.pdfa === undefined ? [] : [`PDF/A-${pack.conformance.claims.pdfa}`]),
    ];
    const lines = [
      ...pack.notices,
      ...pack.conformance.reasons,
      `${out.called}: ${count(pack.pages, 'page')}, ${fileSize(pack.pdf.length)}${standards.length === 0 ? '' : `, ${standards.join(' and ')}`}`,
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
    return exitCodes.done;
  },
};

/** Throws a UsageError where there is nothing exempt to make a private pack of. */
function refuseUnlessExempt({ id, items }: Meeting, itemKey: string | undefined): void {
  const exempt = items.filter(({ documents }) => documents.some(({ form }) => form === 'exempt'));
  if (exempt.length === 0)
    throw new UsageError(`The agenda of ${id} has no exempt item, so there is no private pack of it.`);
  if (itemKey !== undefined && exempt.every(({ key }) => key !== itemKey))
    throw new UsageError(
      `Item ${itemKey} of ${id} has no exempt paper. Leave out --private to make a pack of its public papers.`,
    );
}
