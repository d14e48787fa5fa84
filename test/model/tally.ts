import { concepts } from './concepts.js';
import type { Code } from './model.js';
import type { Kind } from './rule.js';

/** How often each operation ended how: `ok`, or a code. */
export type Tally = Map<Kind, Map<string, number>>;

const byState: Code[] = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'INVALID_STATE'];
const byInput: Code[] = [...byState, 'BAD_USER_INPUT'];
const byDecision: Code[] = [...byState, 'CONFLICT'];

/** With which codes each operation must have been refused at least once, or the sequences prove less than they say. */
const refusals: Record<Kind, Code[]> = {
  createGroup: ['UNAUTHENTICATED', 'FORBIDDEN', 'INVALID_STATE', 'BAD_USER_INPUT'],
  renameGroup: byInput,
  lockGroup: byState,
  unlockGroup: byState,
  deleteGroup: byState,
  createUser: byInput,
  updateUser: byInput,
  lockUser: byState,
  unlockUser: byState,
  deleteUser: byState,
  inviteUser: byState,
  acceptInvitation: ['LOGIN_FAILED'],
  logIn: ['LOGIN_FAILED'],
  handOverSuperadmin: byState,
  activateUserManagement: ['UNAUTHENTICATED', 'FORBIDDEN', 'INVALID_STATE'],
  endUserManagement: ['UNAUTHENTICATED', 'FORBIDDEN', 'INVALID_STATE'],
  deleteAccount: ['UNAUTHENTICATED', 'FORBIDDEN'],
  createCredential: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT', 'CONFLICT'],
  deleteCredential: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'],
  createShipment: ['UNAUTHENTICATED', 'NOT_FOUND', 'BAD_USER_INPUT', 'CONFLICT'],
  updateShipment: byInput,
  submitShipment: byInput,
  cancelShipment: byState,
  deleteShipment: [...byDecision, 'BAD_USER_INPUT'],
  approveShipment: byDecision,
  rejectShipment: byDecision,
  moveShipment: [...byDecision, 'BAD_USER_INPUT'],
  createCustomRole: ['UNAUTHENTICATED', 'FORBIDDEN', 'INVALID_STATE', 'BAD_USER_INPUT'],
  updateCustomRole: [...byInput, 'CONFLICT'],
  deleteCustomRole: [...byState, 'CONFLICT'],
  assignCustomRole: [...byState, 'CONFLICT'],
  updateUserRights: [...byInput, 'CONFLICT'],
  ...concepts.mustRefuse,
  lookAtUser: ['UNAUTHENTICATED', 'NOT_FOUND'],
  lookAtGroup: ['UNAUTHENTICATED', 'NOT_FOUND'],
  lookAtShipment: ['UNAUTHENTICATED', 'NOT_FOUND'],
};

/** Notes how an operation ended. */
export function count(tally: Tally, kind: Kind, outcome: string, times = 1): void {
  const outcomes = tally.get(kind) ?? new Map<string, number>();
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + times);
  tally.set(kind, outcomes);
}

/** Several tallies as one. */
export function addUp(tallies: readonly Tally[]): Tally {
  const sum: Tally = new Map();
  for (const tally of tallies)
    for (const [kind, outcomes] of tally)
      for (const [outcome, times] of outcomes) count(sum, kind, outcome, times);
  return sum;
}

/** How many operations there were, and how many of them were allowed. */
export function totals(tally: Tally): { operations: number; allowed: number } {
  const ends = [...tally.values()].flatMap((outcomes) => [...outcomes]);
  const sumOf = (counted: typeof ends): number => counted.reduce((sum, [, times]) => sum + times, 0);
  return { operations: sumOf(ends), allowed: sumOf(ends.filter(([outcome]) => outcome === 'ok')) };
}

/** What never happened although it should: operations that never succeeded, and refusals that never came. */
export function missing(tally: Tally): string[] {
  return (Object.keys(refusals) as Kind[]).flatMap((kind) =>
    ['ok', ...refusals[kind]]
      .filter((outcome) => tally.get(kind)?.has(outcome) !== true)
      .map((outcome) => `${kind}: ${outcome}`),
  );
}
