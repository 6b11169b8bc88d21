import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser } from '../../../scripts/pack/print/find-browser.ts';
import { launch } from '../../../scripts/pack/print/launch.ts';

// One bare print of the whole content, tagged, with outline: what the pack is measured against. node bare.ts FOLDER
const [folder = '.'] = process.argv.slice(2);
const browser = await launch(await findBrowser());
const tab = await browser.newPage();
await tab.goto(pathToFileURL(join(folder, 'bare', 'index.html')).href);
await writeFile(
  join(folder, 'bare.pdf'),
  await tab.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true, timeout: 0 }),
);
await browser.close();
