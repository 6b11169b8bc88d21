import type { Action, ActionUpdate } from '../../record/actions/action.ts';

/** What the last update that gives a status says. */
export function latestStatus({ updates }: Action): ActionUpdate['status'] {
  return updates.findLast(({ status }) => status !== undefined)?.status;
}
