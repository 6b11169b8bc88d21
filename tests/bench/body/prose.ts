import type { Dice } from '../dice.ts';

function words(text: string): readonly [string, ...string[]] {
  const [first = '', ...rest] = text.trim().split(/\s+/u);
  return [first, ...rest];
}

const nouns =
  words(`service budget report plan programme policy team resident officer partner community review target risk
  contract scheme consultation framework grant neighbourhood ward centre school highway housing transport licence complaint
  survey saving reserve forecast capital revenue workforce training audit assurance climate recycling waste fleet depot
  building lease rent repair planning permission drainage crossing parking bus library museum park playground swimming care
  nutrition attendance nursery burglary patrol nuisance referral caseload timetable procurement invoice treasury petition`);
const adjectives = words(`annual local current additional revised statutory financial proposed joint quarterly strategic
  regional independent detailed early significant urgent interim digital accessible affordable public voluntary indicative
  adverse cumulative seasonal projected underlying specialist supplementary proportionate retrospective`);
const verbs = words(`review commission monitor allocate approve support provide improve reduce fund publish agree assess
  secure identify extend recruit maintain establish coordinate evaluate inspect consolidate mitigate redesign restructure
  forecast reconcile prioritise safeguard streamline`);
const stems = words(`regul standard central local priorit modern formal optim capital commun integr activ calibr deline
  elabor facilit gener illumin investig negoti oper particip quantif radic stimul termin valid clar qual`);
const tails = words('ise ising ised isation ate ated ating ation ator ative ify ified ification ality');
const fronts = words(`Ash Birch Brook Cray Dun Elm Fair Glen Hazel Hol Kirk Lang Maple Mill Nether Oak Orm Raven Row Sel
  Stan Swan Thorn Tor Wick Wood Wyn`);
const backs = words(`bridge brook bury by combe cote dale den field ford gate ham holt hurst leigh mere moor ridge shaw
  stead stoke ton wick wold worth`);

/** Sentences as reports have them, with a long tail of rarer words, so that an index grows as a real one does. */
export class Prose {
  readonly #dice: Dice;

  constructor(dice: Dice) {
    this.#dice = dice;
  }

  place(): string {
    return `${this.#dice.of(fronts)}${this.#dice.of(backs)}`;
  }

  verb(): string {
    return this.#dice.of(verbs, 1.5);
  }

  /** "revised housing forecast". */
  matter(): string {
    const rare = this.#dice.below(12) === 0 ? `${this.#dice.of(stems)}${this.#dice.of(tails)} ` : '';
    const noun = this.#dice.of(nouns, 2);
    return `${this.#dice.of(adjectives, 2)} ${rare}${noun} ${this.#otherThan(noun)}`;
  }

  /** Nobody writes "service service". */
  #otherThan(word: string): string {
    const other = this.#dice.of(nouns, 2);
    return other === word ? this.#otherThan(word) : other;
  }

  sentence(): string {
    const [first, second, third] = [this.matter(), this.matter(), this.matter()];
    switch (this.#dice.below(4)) {
      case 0:
        return `The ${first} in ${this.place()} was compared with the ${second}, and the ${third} followed from it.`;
      case 1:
        return `Officers were asked to ${this.verb()} the ${first} before the ${second} could be taken further.`;
      case 2:
        return `Some ${1 + this.#dice.below(98)}% of those asked in ${this.place()} wanted the ${first} to ${this.verb()} the ${second}.`;
      default:
        return `It was expected that the ${first}, together with the ${second}, would cost £${1 + this.#dice.below(900)},000 in ${this.place()}.`;
    }
  }

  paragraph(sentences = 3 + this.#dice.below(4)): string {
    return Array.from({ length: sentences }, () => this.sentence()).join(' ');
  }
}

/** A word with a capital at its head. */
export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
