import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackEngine } from '../engine.ts';
import { buildPack } from '../pack.ts';
import { PackErrors } from '../pack-error.ts';
import { moved } from '../supplied/frame.ts';
import { bindRead } from '../supplied/bind-supplied.ts';
import { plainFile } from '../supplied/plain-file.ts';
import { readSupplied } from '../supplied/read-supplied.ts';
import type { ReadSupplied } from '../supplied/read-supplied.ts';
import { textOfPdf } from '../supplied/supplied-text.ts';
import type { Pack, PackRequest } from '../types.ts';
import { difference } from './picture.ts';
import type { Picture, Region } from './picture.ts';

/** Draws page `page` (from 1) of a file, its longer side so many dots. */
export type Draw = (path: string, page: number, dots: number) => Promise<Picture | undefined>;

/** What came of one supplied file. */
export interface Proof {
  readonly name: string;
  readonly pages: number;
  /** Why it was refused. */
  readonly refused: string | undefined;
  /** A fault of ours: something broke. */
  readonly broke: string | undefined;
  /** Pages (from 1) that look different, with the part of them that does. */
  readonly pictures: readonly { readonly page: number; readonly part: number }[];
  /** Words of the file that are not in the pack. */
  readonly lost: readonly string[];
  readonly qpdf: string | undefined;
  readonly claims: readonly string[];
  readonly notices: readonly string[];
  readonly path: string | undefined;
}

export interface ProofTools {
  readonly engine: PackEngine;
  /** Where files are written to be looked at. */
  readonly folder: string;
  readonly draw: Draw | undefined;
  readonly checkFile: ((path: string) => Promise<string | undefined>) | undefined;
  /** How many pages of each file are drawn. */
  readonly most: number;
}

const DOTS = 700;
/** The part of a page that may look different before it counts. */
const TOLERANCE = 0.01;

/** Binds one supplied file in a pack of its own and compares the pack with it: pictures, words, claims. */
export async function proveSupplied(name: string, bytes: Uint8Array, tools: ProofTools): Promise<Proof> {
  const nothing = {
    pages: 0,
    refused: undefined,
    broke: undefined,
    pictures: [],
    lost: [],
    qpdf: undefined,
    claims: [],
    notices: [],
    path: undefined,
  };
  let pack: Pack;
  try {
    pack = await buildPack(requestOf(bytes), tools.engine);
  } catch (error) {
    if (error instanceof PackErrors) return { ...nothing, name, refused: error.message };
    return { ...nothing, name, broke: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  const key = name.replaceAll(/[^\w.-]+/g, '_').slice(-120);
  const [original, bound] = [join(tools.folder, `original-${key}`), join(tools.folder, `bound-${key}`)];
  await writeFile(original, bytes);
  await writeFile(bound, pack.pdf);
  const { ua1, pdfa } = pack.conformance.claims;
  const read = readSupplied(bytes);
  return {
    ...nothing,
    name,
    pages: pack.pages,
    path: bound,
    pictures: await comparePictures(read, [original, bound], tools),
    lost: await lostWords(bytes, read),
    qpdf: await tools.checkFile?.(bound),
    claims: [...(ua1 ? ['PDF/UA-1'] : []), ...(pdfa === undefined ? [] : [`PDF/A-${pdfa}`])],
    notices: pack.notices,
  };
}

function requestOf(bytes: Uint8Array): PackRequest {
  return {
    id: 'proof',
    title: 'Proof',
    author: 'Minutebook',
    language: 'en-GB',
    date: '2026-01-01',
    header: 'Minutebook',
    siteUrl: 'https://proof.example/',
    startOnOddPages: false,
    documents: [
      {
        kind: 'supplied',
        id: 'proof',
        title: 'Proof',
        language: 'en-GB',
        address: '/proof/',
        bytes,
        description: 'A supplied paper',
        startsItem: false,
      },
    ],
  };
}

async function comparePictures(
  { pages }: ReadSupplied,
  [original, bound]: readonly [string, string],
  { draw, most }: ProofTools,
): Promise<{ page: number; part: number }[]> {
  const different: { page: number; part: number }[] = [];
  for (const [index, { box, framed }] of pages.slice(0, draw ? most : 0).entries()) {
    const [left, bottom, right, top] = moved(box, framed);
    const dots = Math.max(
      16,
      Math.round((DOTS * Math.max(right - left, top - bottom)) / Math.max(framed.width, framed.height)),
    );
    const [before, after] = [await draw?.(original, index + 1, dots), await draw?.(bound, index + 1, DOTS)];
    if (!before || !after) continue;
    const part = difference(before, after, regionOf([left, bottom, right, top], framed));
    if (part > TOLERANCE) different.push({ page: index + 1, part });
  }
  return different;
}

/** Where a box of the pack's page is in a picture of it. */
export function regionOf(
  [left, bottom, right, top]: readonly [number, number, number, number],
  { width, height }: { readonly width: number; readonly height: number },
): Region {
  return { left: left / width, right: right / width, top: 1 - top / height, bottom: 1 - bottom / height };
}

/** Words that another program reads in the file and not in the pack; nothing where some were left out on purpose. */
async function lostWords(bytes: Uint8Array, read: ReadSupplied): Promise<string[]> {
  const { hidden, pages, source } = read;
  if (hidden.length > 0 || source.repaired) return [];
  const bound = plainFile(bindRead(read, { description: '' }));
  const [before, after] = await Promise.all([textOfPdf(bytes).catch(() => []), textOfPdf(bound).catch(() => [])]);
  return pages.flatMap((_, page) => {
    const there = new Map<string, number>();
    for (const word of words(after[page])) there.set(word, (there.get(word) ?? 0) + 1);
    return words(before[page]).filter((word) => {
      const count = there.get(word) ?? 0;
      there.set(word, count - 1);
      return count <= 0;
    });
  });
}

function words(text: string | undefined): string[] {
  return (text ?? '').split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1);
}
