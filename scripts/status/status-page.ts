import { printDate, printLongDate } from '../calendar/printed-date.ts';
import { escapeHtml } from '../markdown/escape-html.ts';
import { countsInWords } from '../rules/report.ts';
import type { Duty } from './duties.ts';
import type { BodyStatus, MeetingStatus } from './meeting-status.ts';

/** The status as a page of the preview, which nobody else sees and no build writes; it takes the look of the site. */
export function statusPage({ body, today, meetings, clock, actions, elsewhere }: BodyStatus): string {
  const overdue = actions.overdue === 0 ? '' : `, ${actions.overdue} of them overdue`;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Status – ${escapeHtml(body)}</title>
<link rel="stylesheet" href="/assets/site.css">
</head>
<body>
<main class="page">
<h1>Where the papers stand</h1>
<p>${escapeHtml(body)} on ${printLongDate(today)}. Only you see this page.</p>
${meetings.length === 0 ? '<p>No meeting is to come.</p>' : meetings.map(meetingSection).join('\n')}
${clock.length === 0 ? '' : `<h2>Dates set by law</h2>\n${duties(clock)}`}
<h2>Everything else</h2>
<ul>
<li>Open actions: ${actions.open}${overdue}.</li>
<li>Findings in other papers: ${countsInWords(elsewhere)}.</li>
</ul>
</main>
</body>
</html>
`;
}

function meetingSection({ id, title, date, state, lacks, papers, duties: own, findings }: MeetingStatus): string {
  const expected = papers.filter((paper) => paper.state === 'expected');
  const awaited = expected.map(({ item, title: paper }) => `<li>Item ${escapeHtml(item)}: ${escapeHtml(paper)}</li>`);
  return `<h2><a href="/meetings/${id}/">${escapeHtml(title)}, ${printDate(date)}</a></h2>
<p>${state}. Papers there: ${papers.length - expected.length}; awaited: ${expected.length}. Findings: ${countsInWords(findings)}.</p>
${lacks.length === 0 ? '' : `<p>The agenda does not have ${lacks.join(', ')} yet.</p>`}
${awaited.length === 0 ? '' : `<ul>\n${awaited.join('\n')}\n</ul>`}
${own.length === 0 ? '' : duties(own)}`;
}

function duties(all: readonly Duty[]): string {
  const rows = all.map(
    ({ by, what, why, state }) =>
      `<tr><th scope="row">${printLongDate(by)}</th><td>${escapeHtml(what)}</td><td>${state === 'overdue' ? '<strong>overdue</strong>' : state}</td><td>${escapeHtml(why)}</td></tr>`,
  );
  return `<table>
<thead><tr><th scope="col">By</th><th scope="col">What</th><th scope="col">State</th><th scope="col">Why</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}
