import type { AllowedAction } from '../action/allowed-action';
import type { DeputyshipAction } from '../schema/types.generated';
import type { PersonName } from '../text/person-name';
import type { Period } from './period';

/** An action of the viewer on a deputyship. */
type Action = AllowedAction<DeputyshipAction>;

/** A deputyship as the section of an approver shows it. */
export interface ShownDeputyship extends Period {
  id: string;
  deputy: PersonName;
  allowedActions: readonly Action[];
}

/** The actions as the viewer's schema shows them. */
export function shownActions(found: readonly Partial<Action>[] | undefined): Action[] {
  return (found ?? []).flatMap(({ action, allowed, message = null }) =>
    action === undefined || allowed === undefined ? [] : [{ action, allowed, message }],
  );
}
