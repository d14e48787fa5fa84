import { useMemo } from 'react';
import { Link } from 'wouter';
import { Badge } from '../../parts/page/badge';
import type { Column } from '../../parts/table/data-table';
import { useFormats } from '../../parts/text/format';
import { roleTexts } from '../../parts/text/role-words';
import { useWording } from '../../parts/text/text';
import { words } from '../../parts/text/words';
import { accessReasonOf } from './access-reason';
import { nameOf, shortTraitTexts, userStatusKinds, userStatusTexts, userTexts } from './user-texts';
import type { UsersQuery } from './users.generated';

/** A user as the list shows it. */
export type ListedUser = UsersQuery['users']['nodes'][number];

/** The columns that are hidden until somebody chooses them. The access says what the status says, and why. */
export const initiallyHidden = ['loginName', 'personnelNumber', 'function', 'status', 'createdAt'] as const;

/** The columns of the list of users. */
export function useUserColumns(): readonly Column<ListedUser>[] {
  const word = useWording();
  const formats = useFormats();
  return useMemo<Column<ListedUser>[]>(
    () => [
      {
        id: 'name',
        header: userTexts.name,
        width: '1.4fr',
        minWidth: '9rem',
        sortField: 'LAST_NAME',
        essential: true,
        cell: (user) => <Link href={`/users/${user.id}`}>{nameOf(user)}</Link>,
      },
      {
        id: 'access',
        header: userTexts.access,
        width: '1.3fr',
        minWidth: '11rem',
        requires: ['User.access'],
        essential: true,
        cell: (user) => <Access user={user} />,
      },
      {
        id: 'email',
        header: userTexts.email,
        width: '1.8fr',
        minWidth: '12rem',
        sortField: 'EMAIL',
        cell: ({ email }) => <span>{email}</span>,
      },
      {
        id: 'loginName',
        header: userTexts.loginName,
        sortField: 'LOGIN_NAME',
        cell: ({ loginName }) => <span>{loginName}</span>,
      },
      {
        id: 'personnelNumber',
        header: userTexts.personnelNumber,
        requires: ['User.personnelNumber'],
        sortField: 'PERSONNEL_NUMBER',
        cell: ({ personnelNumber }) => <span>{personnelNumber}</span>,
      },
      {
        id: 'function',
        header: userTexts.function,
        requires: ['User.function'],
        sortField: 'FUNCTION',
        cell: (user) => <span>{user.function}</span>,
      },
      {
        id: 'role',
        header: userTexts.role,
        width: '1.2fr',
        minWidth: '9rem',
        sortField: 'ROLE',
        cell: ({ role }) => <span>{word(roleTexts[role])}</span>,
      },
      {
        id: 'trait',
        header: userTexts.approvalTrait,
        width: '1.1fr',
        minWidth: '9rem',
        sortField: 'APPROVAL_TRAIT',
        cell: ({ approvalTrait }) => <span>{word(shortTraitTexts[approvalTrait])}</span>,
      },
      {
        id: 'groups',
        header: userTexts.groups,
        requires: ['Group.name'],
        cell: ({ groups }) => {
          const names = groups.map(({ name }) => name).join(', ');
          return <span title={names}>{names}</span>;
        },
      },
      {
        id: 'status',
        header: userTexts.status,
        width: '7.5rem',
        sortField: 'STATUS',
        cell: ({ status }) => <Badge kind={userStatusKinds[status]}>{word(userStatusTexts[status])}</Badge>,
      },
      {
        id: 'lastLoginAt',
        header: userTexts.lastLoginAt,
        width: '7rem',
        requires: ['User.lastLoginAt'],
        sortField: 'LAST_LOGIN_AT',
        cell: ({ lastLoginAt }) => (
          <span title={formats.dateTime(lastLoginAt)}>{formats.date(lastLoginAt)}</span>
        ),
      },
      {
        id: 'createdAt',
        header: userTexts.createdAt,
        width: '7rem',
        sortField: 'CREATED_AT',
        cell: ({ createdAt }) => <span title={formats.dateTime(createdAt)}>{formats.date(createdAt)}</span>,
      },
    ],
    [word, formats],
  );
}

/** Whether the user can log in, or why not. */
function Access({ user }: { user: ListedUser }) {
  const word = useWording();
  if (user.access === null) return <span>–</span>;
  const reason = accessReasonOf(user);
  if (reason === null) return <span>{word(words.yes)}</span>;
  return (
    <span title={word(reason)}>
      {word({ de: 'Nein: {reason}', en: 'No: {reason}' }, { reason: word(reason) })}
    </span>
  );
}
