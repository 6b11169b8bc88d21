import { Dice } from '../dice.ts';

/** A pack as plain content: the bodies of its documents, for the engine and for the bare print alike. */
export interface GeneratedPack {
  readonly bodies: readonly { readonly id: string; readonly title: string; readonly body: string }[];
}

const WORDS = `panel report budget police neighbourhood officer plan review target risk public community council member
 minute action evidence service funding performance safety response victim survey precept reserve forecast demand
 commissioner scrutiny decision project programme partner training estate vehicle contact centre burglary trust confidence
 prevention youth road crime recorded quarter annual local national agreed noted considered delivered improved reduced
 increased published received explained asked answered the of and to in for with on by from that which is was has been`.split(
  /\s+/,
);

function sentence(dice: Dice, words: number): string {
  const text = Array.from({ length: words }, () => WORDS[dice.below(WORDS.length)] ?? '').join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function paragraph(dice: Dice, id: string): string {
  const number = id.replace('p-', '');
  const text = Array.from({ length: 3 + dice.below(4) }, () => sentence(dice, 12 + dice.below(14))).join(' ');
  return `<p id="${id}"><span class="paragraph-number">${number}</span> ${text}</p>`;
}

/** A table of eight columns on landscape pages, and a narrow one. */
function wideTable(dice: Dice, rows: number, label: string): string {
  const heads = ['Project', 'Lead', 'Q1', 'Q2', 'Q3', 'Q4', 'Rating', 'Comment']
    .map((head) => `<th scope="col">${head}</th>`)
    .join('');
  const body = Array.from({ length: rows }, (_, row) => {
    const figures = Array.from(
      { length: 4 },
      () => `<td class="number">${(dice.below(9000) / 10).toFixed(1)}</td>`,
    ).join('');
    const rating = ['red', 'amber', 'green'][dice.below(3)] ?? 'red';
    return `<tr><th scope="row">Project ${row + 1}</th><td>Lead ${dice.below(20) + 1}</td>${figures}<td><span class="rag ${rating}">${rating === 'green' ? 'On track' : 'Off track'}</span></td><td>${sentence(dice, 6 + dice.below(10))}</td></tr>`;
  }).join('');
  return `<figure class="table wide"><table><caption>${label}</caption><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table></figure>`;
}

function narrowTable(dice: Dice, rows: number, label: string): string {
  const body = Array.from(
    { length: rows },
    (_, row) =>
      `<tr><th scope="row">Area ${row + 1}</th>${Array.from({ length: 3 }, () => `<td class="number">${dice.below(5000)}</td>`).join('')}</tr>`,
  ).join('');
  return `<figure class="table"><table><caption>${label}</caption><thead><tr><th scope="col">Area</th><th scope="col" class="number">2023</th><th scope="col" class="number">2024</th><th scope="col" class="number">2025</th></tr></thead><tbody>${body}</tbody></table></figure>`;
}

function chart(dice: Dice, label: string): string {
  const bars = Array.from({ length: 8 }, (_, i) => {
    const height = 20 + dice.below(110);
    return `<rect x="${20 + i * 55}" y="${140 - height}" width="40" height="${height}" fill="#1c4e78"/><text x="${40 + i * 55}" y="155" font-size="11" text-anchor="middle">${2018 + i}</text>`;
  }).join('');
  return `<figure><figcaption>${label}</figcaption><svg role="img" aria-label="${label}: a bar for each year" viewBox="0 0 480 160" width="480" height="160">${bars}</svg></figure>`;
}

function minutesBody(dice: Dice, pages: number): string {
  const minutes = Array.from({ length: Math.round(pages * 2.2) }, (_, i) => {
    const number = 620 + i;
    return `<h2 id="m-${number}"><span class="minute-number">${number}</span> ${sentence(dice, 4)}</h2><p>${sentence(dice, 30)} ${sentence(dice, 30)} ${sentence(dice, 26)}</p><ul><li>${sentence(dice, 16)}</li><li>${sentence(dice, 16)}</li></ul><section class="resolved"><p><strong>Resolved</strong> that the Panel:</p><ol type="i"><li id="m-${number}.i">${sentence(dice, 10)}</li><li id="m-${number}.ii">${sentence(dice, 12)}</li></ol></section>`;
  });
  return `<h1>Minutes</h1>${minutes.join('')}`;
}

function reportBody(dice: Dice, pages: number, index: number): string {
  const sections: string[] = [];
  for (let page = 0; page < pages;) {
    const n = sections.length + 1;
    const paragraphs = Array.from({ length: 7 }, (_, i) => paragraph(dice, `p-${n}.${i + 1}`)).join('');
    const link = `<p>See <a href="/bench/${(index + n) % 12}/">another paper</a>, <a href="#p-${n}.1">paragraph ${n}.1</a> and <a href="https://www.example.org/${n}">the guidance</a>.</p>`;
    sections.push(`<h2 id="s-${n}">${sentence(dice, 4)}</h2>${paragraphs}${link}`);
    page += 1.35;
    if (n % 3 === 1) {
      sections.push(narrowTable(dice, 18, `Table ${n}: figures by area`));
      page += 0.6;
    }
    if (n % 4 === 2) {
      sections.push(chart(dice, `Figure ${n}: a series`));
      page += 0.3;
    }
    if (n % 5 === 3) {
      sections.push(wideTable(dice, 40, `Table ${n}: projects`));
      page += 2.6;
    }
  }
  return `<h1>Report ${index}</h1>${sections.join('')}`;
}

/** Twelve documents of about `pages` pages together. */
export function generatePack(pages: number, edited = false): GeneratedPack {
  const shares = [0.06, 0.04, 0.12, 0.08, 0.1, 0.08, 0.14, 0.06, 0.1, 0.08, 0.08, 0.06];
  const bodies = shares.map((share, index) => {
    const dice = new Dice(1000 + index);
    const own = share * pages * 0.93;
    const body = index < 2 ? minutesBody(dice, own) : reportBody(dice, own, index);
    const note = edited && index === 5 ? '<p>A sentence was added after publication.</p>' : '';
    return { id: `bench/${index}`, title: index < 2 ? `Minutes ${index + 1}` : `Report ${index}`, body: body + note };
  });
  return { bodies };
}
