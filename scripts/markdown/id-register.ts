/** Gives every id of a page once: a second `purpose` becomes `purpose-2`. */
export class IdRegister {
  readonly #taken: Set<string>;
  readonly #prefix: string;

  constructor(prefix: string | undefined, reserved: readonly string[]) {
    this.#taken = new Set(reserved);
    this.#prefix = prefix === undefined || prefix === '' ? '' : `${prefix}-`;
  }

  /** The id to use for a name, with the prefix of the text. */
  claim(name: string): string {
    const wanted = `${this.#prefix}${name}`;
    let id = wanted;
    for (let count = 2; this.#taken.has(id); count += 1) id = `${wanted}-${count}`;
    this.#taken.add(id);
    return id;
  }

  /** The id that was given for a name or id; undefined where there is none. */
  find(name: string): string | undefined {
    return [`${this.#prefix}${name}`, name].find((id) => this.#taken.has(id));
  }
}
