import type { Registers } from '../record/registers/registers.ts';
import type { Link } from '../views/link.ts';

/** A register that not every body keeps, as the menu and the foot name it. */
export interface FilledRegister extends Link {
  /** Its whole name, where there is room. */
  readonly long: string;
  readonly section: 'topics' | 'work-programme' | 'questions' | 'recommendations';
}

/** The registers that have something in them: only these have pages and are linked. */
export function filledRegisters(registers: Registers): readonly FilledRegister[] {
  const { topics, workProgramme, questions, recommendations } = registers;
  const all: readonly (FilledRegister & { readonly filled: boolean })[] = [
    { section: 'topics', text: 'Topics', long: 'Topics', address: '/topics/', filled: topics.length > 0 },
    {
      section: 'work-programme',
      text: 'Work programme',
      long: 'Work programme',
      address: '/work-programme/',
      filled: workProgramme.entries.length > 0 || workProgramme.menu.length > 0,
    },
    {
      section: 'questions',
      text: 'Questions',
      long: 'Questions from the public',
      address: '/questions/',
      filled: questions.length > 0,
    },
    {
      section: 'recommendations',
      text: 'Recommendations',
      long: 'Recommendations and responses',
      address: '/recommendations/',
      filled: recommendations.length > 0,
    },
  ];
  return all.filter(({ filled }) => filled);
}

/** Whether a register has a page. */
export function isFilled(registers: Registers, section: FilledRegister['section']): boolean {
  return filledRegisters(registers).some((register) => register.section === section);
}
