import { PDFDocument } from 'pdf-lib';
import { PdfReader } from '../pdf/reader.ts';
import { PackError } from '../pack-error.ts';
import type { SuppliedDocument } from '../types.ts';

/**
 * Opens a PDF that somebody else made, in the plain form that the engine reads; filled-in forms become part of their
 * pages. Throws PackError that says what to ask the sender for.
 */
export async function openSupplied(document: SuppliedDocument): Promise<PdfReader> {
  const pdf = await load(document);
  flattenForm(pdf, document);
  return new PdfReader(
    await pdf.save({ useObjectStreams: false, updateFieldAppearances: false, objectsPerTick: Infinity }),
  );
}

async function load(document: SuppliedDocument): Promise<PDFDocument> {
  let pdf: PDFDocument;
  try {
    pdf = await PDFDocument.load(document.bytes, {
      ignoreEncryption: true,
      throwOnInvalidObject: true,
      updateMetadata: false,
      parseSpeed: Infinity,
    });
  } catch (error) {
    throw damaged(document, error);
  }
  if (pdf.isEncrypted) {
    throw refused(
      document,
      'The PDF is protected with a password or with rights.',
      'Ask the sender for a copy without protection.',
    );
  }
  try {
    if (pdf.getPageCount() === 0) throw new Error('It has no pages.');
  } catch (error) {
    throw damaged(document, error);
  }
  return pdf;
}

/** What people filled in is drawn on the pages, since a pack has no fields to fill in. */
function flattenForm(pdf: PDFDocument, document: SuppliedDocument): void {
  if (!pdf.catalog.getAcroForm()) return;
  try {
    const form = pdf.getForm();
    if (form.hasXFA()) form.deleteXFA();
    form.flatten();
  } catch (error) {
    throw refused(
      document,
      'The PDF has a form that cannot be drawn on its pages.',
      'Ask the sender for a copy that was printed to PDF.',
      error,
    );
  }
}

function damaged(document: SuppliedDocument, cause: unknown): PackError {
  return refused(
    document,
    'The PDF is damaged or is not a PDF.',
    'Ask the sender to send it again, or to export it as PDF anew.',
    cause,
  );
}

function refused({ id, title }: SuppliedDocument, fault: string, hint: string, cause?: unknown): PackError {
  return new PackError({ documentId: id, title, fault, hint, cause });
}
