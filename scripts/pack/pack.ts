import { createHash } from 'node:crypto';
import type { PackEngine } from './engine.ts';
import { forEdition, frontDocument } from './front-sheet.ts';
import type { MadePack } from './make-pack.ts';
import type { Pack, PackRequest } from './types.ts';

/**
 * Builds a pack. One whose documents, facts and front sheet are as they were is taken from the cache;
 * else what changed is printed and the pack assembled anew.
 * Throws PackErrors with every document that cannot be printed.
 */
export async function buildPack(request: PackRequest, engine: PackEngine): Promise<Pack> {
  const name = `${await requestHash(request, engine)}.pack`;
  const kept = (await engine.cache.read(name)) as MadePack | undefined;
  if (kept) {
    const front = await frontHash(kept, request, engine);
    if (front === kept.frontHash) return kept.pack;
  }
  await engine.expect(
    request.documents.map((document) => forEdition(document, request)),
    request.siteUrl,
  );
  const { makePack } = await import('./make-pack.ts');
  const made = await makePack(request, engine);
  void engine.cache.keep([[name, made]]);
  return made.pack;
}

/** The hash of everything that a pack depends on but its front sheet. */
async function requestHash(request: PackRequest, engine: PackEngine): Promise<string> {
  const { documents, frontSheet, attachments = [], ...facts } = request;
  const hash = createHash('sha256').update(JSON.stringify([facts, frontSheet !== undefined]));
  for (const document of documents) {
    const { id, title, shortTitle, language, item, startsItem, firstPage } = document;
    hash.update(
      JSON.stringify([
        id,
        title,
        shortTitle,
        language,
        item,
        startsItem,
        firstPage,
        await engine.hash(forEdition(document, request), request.siteUrl),
      ]),
    );
  }
  for (const { bytes, ...attachment } of attachments)
    hash.update(JSON.stringify([attachment, bytes.length])).update(bytes);
  return hash.digest('hex').slice(0, 32);
}

async function frontHash({ pack }: MadePack, request: PackRequest, engine: PackEngine): Promise<string> {
  if (!request.frontSheet) return '';
  return engine.hash(frontDocument(await request.frontSheet(pack.pageMap), request), request.siteUrl);
}
