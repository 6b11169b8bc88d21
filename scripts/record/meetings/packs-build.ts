import { nearestWord } from '../../sources/nearest-word.ts';
import type { MeetingFolder } from '../../sources/sources.ts';
import type { BuildContext } from '../build-context.ts';
import { isPaged } from './document.ts';
import type { Item, Pack } from './meeting.ts';

/**
 * The packs of a meeting: the agenda pack holds every paper that no supplement brings; supplements follow in order.
 * A meeting without any paper has no agenda pack unless it has an agenda to print: items that have their numbers already.
 */
export function buildPacks(folder: MeetingFolder, items: readonly Item[], context: BuildContext): readonly Pack[] {
  if (items.length === 0) return [];
  const ids = items.flatMap((item) => item.documents.filter(isPaged).map((document) => document.id));
  const known = new Map(ids.map((id) => [id.slice(folder.id.length + 1), id]));
  const find = (name: string, path: readonly PropertyKey[]): readonly string[] => {
    const id = known.get(name);
    if (id !== undefined) return [id];
    const near = nearestWord(name, known.keys());
    context.problems.push({
      ...folder.meeting.position(path),
      message: `No item of this meeting has a paper "${name}".`,
      remedy: near === undefined ? `Papers: ${[...known.keys()].join(', ')}.` : `Did you mean "${near}"?`,
    });
    return [];
  };
  const supplements = folder.meeting.data.packs.map((pack, index): Pack => ({
    id: `${folder.id}-${pack.id}`,
    kind: pack.kind,
    title: pack.title,
    address: `/packs/${folder.id}-${pack.id}.pdf`,
    date: pack.date,
    reason: pack.reason,
    documentIds: pack.documents.flatMap((name, place) => find(name, ['packs', index, 'documents', place])),
    replaces: pack.replaces.flatMap((name, place) => find(name, ['packs', index, 'replaces', place])),
    numbering: pack.numbering,
  }));
  const later = new Set(supplements.flatMap((pack) => pack.documentIds));
  const agenda: Pack = {
    id: `${folder.id}-agenda-pack`,
    kind: 'agenda',
    title: 'Agenda pack',
    address: `/packs/${folder.id}-agenda-pack.pdf`,
    date: folder.meeting.data.published,
    reason: undefined,
    documentIds: ids.filter((id) => !later.has(id)),
    replaces: [],
    numbering: 'continue',
  };
  const isAgenda = agenda.documentIds.length > 0 || items.some(({ number }) => number !== undefined);
  return isAgenda ? [agenda, ...supplements] : supplements;
}
