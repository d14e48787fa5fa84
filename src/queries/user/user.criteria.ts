import type { AccessReason, ApprovalTrait, Role, UserStatus } from '../../entities/user.enums.js';
import type { SortDirection } from '../../entities/sort-direction.js';

/** The fields by which users are sorted; each has an index of its own. */
export const UserOrderField = {
  FIRST_NAME: 'firstName',
  LAST_NAME: 'lastName',
  EMAIL: 'email',
  LOGIN_NAME: 'loginName',
  PERSONNEL_NUMBER: 'personnelNumberKey',
  FUNCTION: 'function',
  ROLE: 'roleRank',
  APPROVAL_TRAIT: 'approvalTrait',
  STATUS: 'status',
  LAST_LOGIN_AT: 'lastLoginAt',
  CREATED_AT: 'createdAt',
  UPDATED_AT: 'updatedAt',
} as const;
/** The property behind a name of `UserOrderField`. */
export type UserOrderField = (typeof UserOrderField)[keyof typeof UserOrderField];

/** The users to list; absent criteria do not restrict. */
export interface UserCriteria {
  search?: string | null;
  groupIds?: string[] | null;
  roles?: Role[] | null;
  statuses?: UserStatus[] | null;
  approvalTraits?: ApprovalTrait[] | null;
  needsGroup?: boolean | null;
  invitationExpired?: boolean | null;
  accessAllowed?: boolean | null;
  accessReasons?: AccessReason[] | null;
}

/** The order of a list of users. */
export interface UserSorting {
  field: UserOrderField;
  direction: SortDirection;
}
