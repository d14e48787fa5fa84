import { finds } from '../../errors/problems.js';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsOptional } from 'class-validator';
import type { AppArea, KeyFigure } from '../../entities/app.enums.js';
import type { OwnerArea } from '../../entities/owner-area.enums.js';
import type { Language } from '../../entities/language.js';
import type { ApprovalTrait, Role, Salutation, UserType } from '../../entities/user.enums.js';
import { Text } from '../../text/kinds.js';

/** Master data of new and existing users. */
abstract class UserDetails {
  @Text('LOGIN_NAME', { most: 254, needed: true })
  loginName?: string | null;

  language?: Language | null;

  salutation?: Salutation | null;

  @Text('NAME', { most: 200 })
  companyName?: string | null;

  @Text('LINE', { most: 50 })
  personnelNumber?: string | null;

  @Text('LINE', { most: 100 })
  function?: string | null;

  @Text('LINES', { most: 2000 })
  note?: string | null;

  role?: Role | null;

  approvalTrait?: ApprovalTrait | null;

  type?: UserType | null;

  @IsOptional()
  @ArrayMaxSize(200, finds('TOO_MANY_ITEMS', { most: 200 }))
  groupIds?: string[] | null;

  @IsOptional()
  @ArrayUnique(finds('ITEM_REPEATED'))
  hiddenAppAreas?: AppArea[] | null;

  @IsOptional()
  @ArrayUnique(finds('ITEM_REPEATED'))
  hiddenKeyFigures?: KeyFigure[] | null;

  @IsOptional()
  @ArrayUnique(finds('ITEM_REPEATED'))
  ownerAreas?: OwnerArea[] | null;
}

/** A new user. */
export class CreateUserCommand extends UserDetails {
  @IsOptional()
  @ArrayMaxSize(100, finds('TOO_MANY_ITEMS', { most: 100 }))
  @ArrayUnique(finds('ITEM_REPEATED'))
  customRoleIds?: string[] | null;

  @Text('NAME', { most: 100, needed: true })
  firstName: string;

  @Text('NAME', { most: 100, needed: true })
  lastName: string;

  @Text('ADDRESS', { most: 254, needed: true })
  email: string;
}

/** Changes to a user; absent fields stay unchanged, null empties. */
export class UpdateUserCommand extends UserDetails {
  id: string;

  @Text('NAME', { most: 100, needed: true })
  firstName?: string | null;

  @Text('NAME', { most: 100, needed: true })
  lastName?: string | null;

  @Text('ADDRESS', { most: 254, needed: true })
  email?: string | null;

  confirmedAccessLoss?: number | null;

  confirmedUnwatchedShipments?: number | null;
}

/** The fields of a user that can be changed, but not emptied. */
export const neededUserFields = [
  'loginName',
  'language',
  'role',
  'approvalTrait',
  'type',
  'groupIds',
  'hiddenAppAreas',
  'hiddenKeyFigures',
  'ownerAreas',
  'firstName',
  'lastName',
  'email',
] as const satisfies readonly (keyof UpdateUserCommand)[];

/** The transfer of the superadmin role to another user. */
export class HandOverSuperadminCommand {
  userId: string;

  @Text('PROOF')
  password: string;
}

/** The acceptance of an invitation. */
export class AcceptInvitationCommand {
  @Text('PROOF')
  token: string;

  @Text('PROOF')
  password: string;

  @Text('LOGIN_NAME', { most: 254 })
  loginName?: string | null;
}

/** Changes to the viewer's own profile. Absent fields stay unchanged. */
export class UpdateProfileCommand {
  @Text('NAME', { most: 100, needed: true })
  firstName?: string | null;

  @Text('NAME', { most: 100, needed: true })
  lastName?: string | null;

  salutation?: Salutation | null;

  language?: Language | null;
}

/** The addition of users to a group. */
export class AssignGroupCommand {
  groupId?: string | null;

  @IsOptional()
  @ArrayMinSize(1, finds('ITEM_REQUIRED'))
  @ArrayMaxSize(200, finds('TOO_MANY_ITEMS', { most: 200 }))
  userIds?: string[] | null;
}
