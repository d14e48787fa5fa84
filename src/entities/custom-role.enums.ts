import { describeEnum } from './described-enum.js';

/** An action on a custom role. */
export const CustomRoleAction = describeEnum(
  'CustomRoleAction',
  'An action on a custom role, by the mutation that carries it out.',
  {
    UPDATE: 'Change name, description or permissions: updateCustomRole.',
    COPY: 'Copy the role under another name: copyCustomRole.',
    DELETE: 'Delete the role: deleteCustomRole.',
    ASSIGN: 'Assign the role to users for the whole account: assignCustomRole.',
    ASSIGN_IN_GROUPS:
      'Assign the role to users for groups, at least for one of those in which the viewer holds permissions: assignCustomRole with groupIds.',
  },
);
/** See the constant of the same name. */
export type CustomRoleAction = keyof typeof CustomRoleAction;
