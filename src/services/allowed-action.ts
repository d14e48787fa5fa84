import type { Language } from '../entities/language.js';
import type { ErrorReason } from '../errors/reasons.js';
import { VieraugenError } from '../errors/vieraugen-error.js';
import type { Coordinate } from '../generated/coordinates.js';
import { accessOf, inputAccessOf } from '../shield/check.js';
import { mayName } from '../shield/decision.js';
import { permissionSetOf } from '../shield/permission-set.js';
import { refusalOfUnconfirmed } from '../shield/unconfirmed.js';
import type { Viewer } from '../shield/viewer.js';

/** An action, and whether the viewer can carry it out at present. */
export interface AllowedAction<Action extends string> {
  action: Action;
  allowed: boolean;
  /** The reason of the mutation's error; null if allowed. */
  reason: ErrorReason | null;
  /** The message of the mutation's error; null if allowed. */
  message: string | null;
}

/** An action on an object: its mutation, and the guard that the mutation asks as well. */
export interface GuardedAction<Facts> {
  mutation: Extract<Coordinate, `Mutation.${string}`>;
  /** The input field that the action sets, if the field takes a permission of its own. */
  inputField?: `${string}Input.${string}`;
  /** Throws the error of the mutation. */
  guard: (viewer: Viewer, facts: Facts) => unknown;
}

/**
 * The actions on an object whose mutations are in the viewer's schema, each with the verdict of the mutation's own guard: the refusal before
 * the mutation, then the guard; messages are in this language. Checks of inputs, confirmations and limits are left to the mutation.
 */
export function allowedActionsOf<Action extends string, Facts>(
  viewer: Viewer,
  language: Language,
  actions: Readonly<Record<Action, GuardedAction<Facts>>>,
  facts: Facts,
): AllowedAction<Action>[] {
  const offered = (Object.entries(actions) as [Action, GuardedAction<Facts>][]).filter(([, each]) =>
    isOffered(viewer, each),
  );
  return offered.map(([action, { mutation, guard }]) => {
    const access = accessOf(mutation);
    const early = access === undefined ? null : refusalOfUnconfirmed(viewer, 'Mutation', access);
    const refusal = early ?? refusalOf(() => guard(viewer, facts));
    return refusal === null
      ? { action, allowed: true, reason: null, message: null }
      : { action, allowed: false, reason: refusal.reason, message: refusal.wording(language) };
  });
}

/** The expected error that a guard throws; null if it throws none. */
export function refusalOf(guard: () => unknown): VieraugenError | null {
  try {
    guard();
    return null;
  } catch (error) {
    if (error instanceof VieraugenError) return error;
    throw error;
  }
}

function isOffered<Facts>({ grants }: Viewer, { mutation, inputField }: GuardedAction<Facts>): boolean {
  const set = permissionSetOf(grants);
  const access = accessOf(mutation);
  const inputAccess = inputField === undefined ? undefined : inputAccessOf(inputField);
  return (
    access !== undefined &&
    mayName('Mutation', access, set) &&
    (inputAccess === undefined || mayName('Mutation', inputAccess, set))
  );
}
