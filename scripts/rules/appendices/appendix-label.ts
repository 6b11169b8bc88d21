import type { ItemDocument } from '../../record/meetings/document.ts';
import type { Item } from '../../record/meetings/meeting.ts';
import type { Manuscript } from '../reading/manuscript.ts';

const words: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
};

/** Where papers cite an appendix: `Appendix 1`, `Appendix A`, `Appendix One`. */
export const appendixCitation =
  /\bAppendix[ \t]+([A-Z]|\d{1,2}[A-Za-z]?|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\b/gu;

/** `Appendix One`, `Appendix 1:` and `appendix 1` as one: `1`; undefined for what is no label of an appendix. */
export function appendixKey(label: string | undefined): string | undefined {
  const found = /^appendix\s+(\w+)/iu.exec(label ?? '')?.[1]?.toLowerCase();
  return found === undefined ? undefined : (words[found] ?? found);
}

/** The labels under which papers of an item are attached or named, those in titles included. */
export function attachedKeys(item: Item): ReadonlySet<string> {
  return new Set(
    item.documents
      .flatMap((document) => [
        appendixKey('label' in document ? document.label : undefined),
        appendixKey(document.title),
      ])
      .filter((key) => key !== undefined),
  );
}

/** Papers bound in from elsewhere cite appendices of their own. */
export function hasOwnAppendices({ document }: Manuscript): boolean {
  return (
    document === undefined ||
    document.template === 'third-party' ||
    document.template === 'board-paper' ||
    document.kind === 'paper'
  );
}

/** Whether a paper of an item is an appendix. */
export function isAppendix(document: ItemDocument): boolean {
  return (
    (document.form === 'paper' && document.document.kind === 'appendix') ||
    ('label' in document && appendixKey(document.label) !== undefined)
  );
}
