import { may, signedIn } from '../access.js';
import { allowedActions, fields, mergedRows, mutation } from './rows.js';

const manage = may('deputies.manage');

/** The requirements of the fields of deputyships. */
export const deputyshipMatrix = mergedRows(
  { 'Query.deputyCandidates': manage, 'DeputyCandidate.user': manage },
  mutation('nameDeputy', manage, { checksSecret: false, returns: ['deputyship'] }),
  mutation('updateDeputyship', manage, { checksSecret: false, returns: ['deputyship'] }),
  mutation('endDeputyship', manage, { checksSecret: false, returns: ['endedId'] }),
  // A deputy may hold no permission to manage deputies, and a deputyship that has not begun gives none.
  mutation('resignDeputyship', may('profile.update'), { checksSecret: false, returns: ['resignedId'] }),
  { 'Viewer.standsInFor': signedIn },
  { 'User.deputies': may('deputies.manage', 'OWN', 'DEPUTIES_WITHIN_REACH') },
  allowedActions('Deputyship', may('users.read')),
  fields('Deputyship', may('users.read'), 'id', 'approver', 'deputy', 'startsAt', 'endsAt'),
);

/** Requirements of single input fields beyond those of their operation. */
export const deputyshipInputMatrix = {
  'NameDeputyInput.userId': may('deputies.manage', 'GROUPS'),
};
