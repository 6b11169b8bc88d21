import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { facesFor, faceStyles } from '../fonts/face-styles.ts';
import type { ScriptFace } from '../fonts/script-faces.ts';
import type { BodyRecord } from '../record/record.ts';

/** The fonts that the pages need beside the house font: those of the scripts that the sources have, and no other. */
export function scriptFontsOf({ sources }: Pick<BodyRecord, 'sources'>): readonly ScriptFace[] {
  return facesFor(sources.letters.map(({ character }) => character).join(''));
}

/** Puts fonts beside the stylesheet, with one that names them. A browser reads only those of the page that it shows. */
export async function writeScriptFonts(faces: readonly ScriptFace[], assets: string): Promise<void> {
  if (faces.length === 0) return;
  const packed = faces.map((face) => ({
    ...face,
    name: face.name.replace(/\.woff$/u, '.woff2'),
    path: face.path.replace(/\.woff$/u, '.woff2'),
  }));
  await writeFile(join(assets, 'scripts.css'), faceStyles(packed, 'fonts/'));
  await Promise.all(packed.map(({ name, path }) => cp(path, join(assets, 'fonts', name))));
}
