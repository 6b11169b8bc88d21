import type { WorkProgrammeSource } from '../../sources/schemas/work-programme.ts';

/** A line of the work programme. */
export type WorkProgrammeEntry = WorkProgrammeSource['entries'][number];

/** A topic that the body may take up. */
export type MenuTopic = WorkProgrammeSource['menu'][number];
