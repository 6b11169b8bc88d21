import type { PagedDocument } from '../record/meetings/document.ts';
import { programmeAsAt } from '../record/programme/work-programme-as-at.ts';
import { presentedBy } from '../views/programme-view.ts';
import { trackerView } from '../views/tracker-view.ts';
import { printMinutes } from './print-minutes.ts';
import { printPage } from './print-page.ts';
import { printPaper } from './print-paper.ts';
import type { PrintPlace } from './print-place.ts';

/** The HTML from which one document of a pack is printed: complete, lean, with whole addresses in its links. */
export function printDocument(
  document: Exclude<PagedDocument, { readonly form: 'supplied' }>,
  place: PrintPlace,
): string {
  const { context, meeting } = place;
  const { body } = context.record;
  switch (document.form) {
    case 'paper':
      return printPaper(document.document, context.rendered.documents.get(document.id), context);
    case 'minutes':
      return printMinutes(document.minutesOf, place);
    case 'tracker':
      return printPage(
        'tracker',
        { title: document.title, language: body.language, view: trackerView(meeting, context) },
        context,
      );
    case 'work-programme': {
      const { lines, menu } = programmeAsAt(meeting, context.record.registers.workProgramme);
      const shown = lines.map((line) => ({ ...line, presenting: presentedBy(line.entry, context.record) }));
      const years = [...Map.groupBy(shown, ({ entry }) => entry.year)].map(([year, own]) => ({ year, lines: own }));
      return printPage(
        'work-programme',
        { title: document.title, language: body.language, label: document.label, date: meeting.date, years, menu },
        context,
      );
    }
  }
}
