import type { ApprovalTrait, Role, UserType } from '../../src/entities/user.enums.js';
import { alwaysApproves } from './holding.js';
import { groupMode, needsGroup, type Account, type Code, type Group, type Person } from './model.js';

/** The facts about a person that determine whether the input is valid. */
export interface Standing {
  role: Role;
  trait: ApprovalTrait;
  groups: readonly Group[];
}

/** LXP-5: in group mode group managers and plain users have a group. LXP-11: who always approves is no examinee. */
export function misfits(account: Account, { role, trait, groups }: Standing): Code[] {
  // PLY-2: a program cannot be chosen as an approver.
  if (role === 'API' && trait === 'APPROVER') return ['BAD_USER_INPUT'];
  if (alwaysApproves({ role })) return when(trait === 'EXAMINEE', 'BAD_USER_INPUT');
  return when(needsGroup({ role }) && groupMode(account) && groups.length === 0, 'BAD_USER_INPUT');
}

/** LXP-5: e-mails are unique among the account's users that are not deleted. */
export function takenEmail(account: Account, email: string, except?: Person): Code[] {
  const others = account.people.filter((person) => person !== except && person.status !== 'DELETED');
  return when(
    others.some((person) => person.email === email),
    'BAD_USER_INPUT',
  );
}

/** LXP-5, 8: login names are unique in the whole installation: for ever once accepted, and while a living user has one that was only typed. */
export function takenLoginName(account: Account, loginName: string, except?: Person): Code[] {
  const others = account.installation.accounts
    .flatMap(({ people }) => people)
    .filter((person) => person !== except);
  return when(
    others.some(
      ({ account: { closed }, loginNames, loginName: present, status }) =>
        loginNames.has(loginName) || (present === loginName && status !== 'DELETED' && !closed),
    ),
    'BAD_USER_INPUT',
  );
}

/** DBX-5: licences are counted by type; every user that is not deleted takes one, from the creation on. */
export function exhausted(account: Account, type: UserType): Code[] {
  const most = account.licences[type];
  return when(most !== null && usersOf(account, type) >= most, 'INVALID_STATE');
}

/** DBX-5: while there are more users of a type than licences, nobody of this type is invited. */
export function overdrawn(account: Account, type: UserType): Code[] {
  const most = account.licences[type];
  return when(most !== null && usersOf(account, type) > most, 'INVALID_STATE');
}

function usersOf({ people }: Account, type: UserType): number {
  return people.filter((person) => person.type === type && person.status !== 'DELETED').length;
}

/** The code, if this holds. */
export function when(holds: boolean, code: Code): Code[] {
  return holds ? [code] : [];
}
