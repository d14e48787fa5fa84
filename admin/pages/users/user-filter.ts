import type {
  AccessKind,
  AccessReason,
  ApprovalTrait,
  Role,
  UserFilter,
  UserStatus,
  UserType,
} from '../../parts/schema/types.generated';
import type { Text } from '../../parts/text/text';
import { columnFilterOf, conditionsOf } from './column-condition';
import { accessReasonTexts, userTexts } from './user-texts';

/** The names of the list's filters in the address. */
export const userFilterNames = [
  'search',
  'status',
  'role',
  'kind',
  'trait',
  'type',
  'group',
  'customRole',
  'access',
  'columns',
  'order',
  'direction',
] as const;

/** The filters of the list, as the address has them. */
export type UserFilters = Readonly<Record<(typeof userFilterNames)[number], string>>;

/** No filter at all. */
export const noUserFilters = {
  search: '',
  status: '',
  role: '',
  kind: '',
  trait: '',
  group: '',
  customRole: '',
  access: '',
  columns: '',
} satisfies Partial<UserFilters>;

/** The choices of the filter for access: all without access, for one reason, or who is about to be without. */
export type AccessChoice =
  | 'YES'
  | 'NO'
  | 'INVITATION_EXPIRED'
  | 'NEEDS_GROUP'
  | Exclude<AccessReason, 'ACCOUNT_CLOSED'>;

/** The words for each choice, in order. Nobody sees users of a closed account. */
export const accessChoices = {
  NO: { de: 'Ohne Zugang', en: 'Without access' },
  NOT_ACCEPTED: accessReasonTexts.NOT_ACCEPTED,
  INVITATION_EXPIRED: userTexts.invitationExpired,
  LOCKED: accessReasonTexts.LOCKED,
  NO_ACTIVE_GROUP: accessReasonTexts.NO_ACTIVE_GROUP,
  USER_MANAGEMENT_OFF: accessReasonTexts.USER_MANAGEMENT_OFF,
  NEEDS_GROUP: userTexts.needsGroup,
  DELETED: accessReasonTexts.DELETED,
  YES: { de: 'Mit Zugang', en: 'With access' },
} as const satisfies Record<AccessChoice, Text>;

/** The filter of the query. What the address has and nobody can choose is no filter. */
export function userFilterOf({
  search,
  status,
  role,
  kind,
  trait,
  type,
  group,
  customRole,
  access,
  columns,
}: UserFilters): UserFilter {
  return {
    ...(search !== '' && { search }),
    ...(status !== '' && { statuses: [status as UserStatus] }),
    ...(role !== '' && { roles: [role as Role] }),
    ...(kind !== '' && { accessKinds: [kind as AccessKind] }),
    ...(trait !== '' && { approvalTraits: [trait as ApprovalTrait] }),
    ...(type !== '' && { types: [type as UserType] }),
    ...(group !== '' && { groupIds: [group] }),
    ...(customRole !== '' && { customRoleIds: [customRole] }),
    ...(isAccessChoice(access) && accessFilterOf(access)),
    ...columnFilterOf(conditionsOf(columns)),
  };
}

function accessFilterOf(access: AccessChoice): UserFilter {
  switch (access) {
    case 'YES':
    case 'NO':
      return { accessAllowed: access === 'YES' };
    case 'INVITATION_EXPIRED':
      return { invitationExpired: true };
    case 'NEEDS_GROUP':
      return { needsGroup: true };
    case 'NOT_ACCEPTED':
    case 'LOCKED':
    case 'NO_ACTIVE_GROUP':
    case 'USER_MANAGEMENT_OFF':
    case 'DELETED':
      return { accessReasons: [access] };
  }
}

function isAccessChoice(value: string): value is AccessChoice {
  return Object.hasOwn(accessChoices, value);
}
