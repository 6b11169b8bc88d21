/** Something about a document that keeps the pack from being made; speaks to the clerk and names the document. */
export class PackError extends Error {
  override readonly name = 'PackError';
  readonly documentId: string;
  readonly title: string;
  readonly fault: string;
  readonly hint: string;

  constructor(facts: { documentId: string; title: string; fault: string; hint: string; cause?: unknown }) {
    super(
      `“${facts.title}” (${facts.documentId}): ${facts.fault} ${facts.hint}`.trim(),
      facts.cause === undefined ? {} : { cause: facts.cause },
    );
    this.documentId = facts.documentId;
    this.title = facts.title;
    this.fault = facts.fault;
    this.hint = facts.hint;
  }
}

/** All errors of a pack at once. */
export class PackErrors extends AggregateError {
  override readonly name = 'PackErrors';
  constructor(errors: readonly PackError[]) {
    super(errors, errors.map((error) => error.message).join('\n'));
  }
}
