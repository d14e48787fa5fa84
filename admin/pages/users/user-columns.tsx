import { useMemo } from 'react';
import { Link } from 'wouter';
import { Badge } from '../../parts/page/badge';
import type { Column } from '../../parts/table/data-table';
import { TwoLines } from '../../parts/table/row-details';
import { useFormats } from '../../parts/text/format';
import { roleTexts } from '../../parts/text/role-words';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { accessReasonOf } from './access-reason';
import {
  accessKindTexts,
  nameOf,
  shortTraitTexts,
  typeTexts,
  userStatusKinds,
  userStatusTexts,
  userTexts,
} from './user-texts';
import type { UsersQuery } from './users.generated';

/** A user as the list shows it. */
export type ListedUser = UsersQuery['users']['nodes'][number];

/** The columns of the list of users. */
export function useUserColumns(): readonly Column<ListedUser>[] {
  const word = useWording();
  const formats = useFormats();
  return useMemo<Column<ListedUser>[]>(
    () => [
      {
        id: 'name',
        header: userTexts.name,
        width: 8.5,
        grow: 1.3,
        sortField: 'LAST_NAME',
        essential: true,
        cell: (user) => (
          <Link href={`/users/${user.id}`}>
            <TwoLines>{nameOf(user)}</TwoLines>
          </Link>
        ),
      },
      {
        id: 'access',
        header: userTexts.access,
        width: 9,
        requires: ['User.access'],
        essential: true,
        cell: (user) => <Access user={user} />,
      },
      {
        id: 'email',
        header: userTexts.email,
        width: 12.75,
        grow: 1.5,
        sortField: 'EMAIL',
        cell: ({ email }) => <TwoLines>{email}</TwoLines>,
      },
      {
        id: 'companyName',
        optional: true,
        header: userTexts.companyName,
        sortField: 'COMPANY_NAME',
        cell: ({ companyName }) => <TwoLines>{companyName}</TwoLines>,
      },
      {
        id: 'loginName',
        optional: true,
        header: userTexts.loginName,
        sortField: 'LOGIN_NAME',
        cell: ({ loginName }) => <span>{loginName}</span>,
      },
      {
        id: 'personnelNumber',
        optional: true,
        header: userTexts.personnelNumber,
        requires: ['User.personnelNumber'],
        sortField: 'PERSONNEL_NUMBER',
        cell: ({ personnelNumber }) => <span>{personnelNumber}</span>,
      },
      {
        id: 'function',
        optional: true,
        header: userTexts.function,
        requires: ['User.function'],
        sortField: 'FUNCTION',
        cell: (user) => <span>{user.function}</span>,
      },
      {
        id: 'role',
        header: userTexts.role,
        width: 10,
        sortField: 'ROLE',
        cell: ({ role }) => <span>{word(roleTexts[role])}</span>,
      },
      {
        id: 'accessKind',
        optional: true,
        header: userTexts.accessKind,
        width: 8,
        sortField: 'ROLE',
        cell: ({ accessKind }) => <span>{word(accessKindTexts[accessKind])}</span>,
      },
      {
        id: 'trait',
        header: userTexts.approvalTrait,
        width: 9,
        sortField: 'APPROVAL_TRAIT',
        cell: ({ approvalTrait }) => <TwoLines>{word(shortTraitTexts[approvalTrait])}</TwoLines>,
      },
      {
        id: 'type',
        optional: true,
        header: userTexts.type,
        width: 8,
        sortField: 'TYPE',
        cell: ({ type }) => <span>{word(typeTexts[type])}</span>,
      },
      {
        id: 'groups',
        header: userTexts.groups,
        requires: ['Group.name'],
        cell: ({ groups }) => {
          const names = groups.map(({ name }) => name).join(', ');
          return (
            <span title={names}>
              <TwoLines>{names === '' ? '–' : names}</TwoLines>
            </span>
          );
        },
      },
      {
        id: 'customRoles',
        dispensable: true,
        header: userTexts.customRoles,
        requires: ['User.customRoles'],
        cell: ({ customRoles = [] }) => {
          const names = customRoles.map(({ name }) => name).join(', ');
          return (
            <span title={names}>
              <TwoLines>{names === '' ? '–' : names}</TwoLines>
            </span>
          );
        },
      },
      {
        // The access shows the status, too, and the reason for it.
        id: 'status',
        optional: true,
        header: userTexts.status,
        width: 7.5,
        grow: 0,
        sortField: 'STATUS',
        cell: ({ status }) => <Badge kind={userStatusKinds[status]}>{word(userStatusTexts[status])}</Badge>,
      },
      {
        id: 'lastLoginAt',
        header: userTexts.lastLoginAt,
        width: 8,
        grow: 0,
        requires: ['User.lastLoginAt'],
        sortField: 'LAST_LOGIN_AT',
        cell: ({ lastLoginAt }) => (
          <span title={formats.dateTime(lastLoginAt)}>{formats.date(lastLoginAt)}</span>
        ),
      },
      {
        id: 'createdAt',
        optional: true,
        header: userTexts.createdAt,
        width: 8,
        grow: 0,
        sortField: 'CREATED_AT',
        cell: ({ createdAt }) => <span title={formats.dateTime(createdAt)}>{formats.date(createdAt)}</span>,
      },
    ],
    [word, formats],
  );
}

/** The access of the user, with the reason if there is none. */
function Access({ user }: { user: ListedUser }) {
  const word = useWording();
  if (user.access === null) return <span>–</span>;
  const reason = accessReasonOf(user);
  if (reason === null) return <span>{word(words.yes)}</span>;
  return (
    <span title={word(reason)}>
      <TwoLines>{word({ de: 'Nein: {reason}', en: 'No: {reason}' }, { reason: word(reason) })}</TwoLines>
    </span>
  );
}
