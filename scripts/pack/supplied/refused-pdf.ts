/** A supplied PDF that cannot be bound: what is wrong with it, and what to ask its sender for. */
export class RefusedPdf extends Error {
  override readonly name = 'RefusedPdf';
  readonly fault: string;
  readonly hint: string;

  constructor(fault: string, hint: string, cause?: unknown) {
    super(`${fault} ${hint}`, cause === undefined ? {} : { cause });
    this.fault = fault;
    this.hint = hint;
  }
}
