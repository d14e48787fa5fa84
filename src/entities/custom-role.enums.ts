import { describeEnum } from './described-enum.js';

/** An action on a custom role. */
export const CustomRoleAction = describeEnum(
  'CustomRoleAction',
  'An action on a custom role, by the mutation that carries it out.',
  {
    UPDATE: 'Change name, description or permissions: updateCustomRole.',
    COPY: 'Copy the role under another name: copyCustomRole.',
    DELETE: 'Delete the role: deleteCustomRole.',
    ASSIGN: 'Assign the role to users: assignCustomRole.',
  },
);
/** See the constant of the same name. */
export type CustomRoleAction = keyof typeof CustomRoleAction;
