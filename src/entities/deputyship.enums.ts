import { describeEnum } from './described-enum.js';

/** An action on a deputyship. */
export const DeputyshipAction = describeEnum(
  'DeputyshipAction',
  'An action on a deputyship, by the mutation that carries it out.',
  {
    UPDATE: 'Change its period: updateDeputyship.',
    END: 'End it as the approver or as a user who administers the approver: endDeputyship.',
    RESIGN: 'End it as the deputy: resignDeputyship.',
  },
);
/** See the constant of the same name. */
export type DeputyshipAction = keyof typeof DeputyshipAction;
