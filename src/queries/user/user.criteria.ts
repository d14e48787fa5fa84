import type {
  AccessKind,
  AccessReason,
  ApprovalTrait,
  Role,
  UserStatus,
  UserType,
} from '../../entities/user.enums.js';
import type { SortDirection } from '../../entities/sort-direction.js';
import type { TextCriteria } from '../list/text-filter.js';

/** A field by which users are sorted. Each has an index of its own. */
export const UserOrderField = {
  FIRST_NAME: 'firstName',
  LAST_NAME: 'lastName',
  COMPANY_NAME: 'companyName',
  EMAIL: 'email',
  LOGIN_NAME: 'loginName',
  PERSONNEL_NUMBER: 'personnelNumberKey',
  FUNCTION: 'function',
  ROLE: 'roleRank',
  APPROVAL_TRAIT: 'approvalTrait',
  TYPE: 'type',
  STATUS: 'status',
  LAST_LOGIN_AT: 'lastLoginAt',
  CREATED_AT: 'createdAt',
  UPDATED_AT: 'updatedAt',
} as const;
/** The property behind a name of `UserOrderField`. */
export type UserOrderField = (typeof UserOrderField)[keyof typeof UserOrderField];

/** The text columns by which users are filtered, with the columns of their spellings. */
export const userTextColumns = {
  firstName: 'x.first_name_text',
  lastName: 'x.last_name_text',
  companyName: 'x.company_text',
  loginName: 'x.login_name_text',
  email: 'x.email_text',
  personnelNumber: 'x.personnel_number_text',
  function: 'x.function_text',
} as const;

type TextColumn = keyof typeof userTextColumns;

/** The users to list; absent criteria do not restrict. */
export interface UserCriteria extends Partial<Record<TextColumn, TextCriteria | null>> {
  ids?: string[] | null;
  search?: string | null;
  groupIds?: string[] | null;
  roles?: Role[] | null;
  accessKinds?: AccessKind[] | null;
  customRoleIds?: string[] | null;
  statuses?: UserStatus[] | null;
  approvalTraits?: ApprovalTrait[] | null;
  types?: UserType[] | null;
  needsGroup?: boolean | null;
  invitationExpired?: boolean | null;
  accessAllowed?: boolean | null;
  mailable?: boolean | null;
  accessReasons?: AccessReason[] | null;
}

/** The order of a list of users. */
export interface UserSorting {
  field: UserOrderField;
  direction: SortDirection;
}
