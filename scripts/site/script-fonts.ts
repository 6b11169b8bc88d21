import { join } from 'node:path';
import { copyBytes, writeBytes } from '../files/files.ts';
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
  await writeBytes(join(assets, 'scripts.css'), faceStyles(packed, 'fonts/'));
  for (const { name, path } of packed) await copyBytes(path, join(assets, 'fonts', name));
}
