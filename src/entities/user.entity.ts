import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Erasure } from './erasure-rule.js';
import type { Group } from './group.entity.js';
import { ApprovalTrait, Role, Salutation, UserStatus, UserType } from './user.enums.js';
import { Language } from './language.js';
import { idColumn, Node, timeColumn } from './node.entity.js';

/** A person with past, present or future access to an account. */
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A person with past, present or future access to the account.',
})
@Entity('user')
@Erasure<User>({
  keep: [
    'language',
    'role',
    'roleRank',
    'superadminSlot',
    'billingSlot',
    'approvalTrait',
    'grantSet',
    'type',
    'status',
    'deleted',
    'hiddenAppAreas',
    'hiddenKeyFigures',
    'closedOwnerAreas',
    'wasAssigned',
    'statusBeforeLock',
    'lockedById',
    'lockedWith',
    'createdAt',
    'updatedAt',
  ],
  overwrite: {
    loginName: "''",
    // Unique in the installation, and unlike any folded name: those have no capitals.
    loginNameKey: "CONCAT('ERASED:', id)",
    email: "''",
    liveEmailKey: 'NULL',
    firstName: "''",
    lastName: "''",
    salutation: 'NULL',
    companyName: "''",
    companyText: "''",
    personnelNumber: 'NULL',
    personnelNumberKey: 'NULL',
    function: 'NULL',
    note: 'NULL',
    passwordHash: 'NULL',
    searchText: "''",
    senderText: "''",
    firstNameText: "''",
    lastNameText: "''",
    emailText: "''",
    loginNameText: "''",
    personnelNumberText: "''",
    functionText: "''",
    lastLoginAt: 'NULL',
    emailBouncedAt: 'NULL',
  },
})
export class User extends Node {
  @Column({ ...idColumn, name: 'account_id', primary: true })
  accountId: string;

  @Field({
    description:
      'The login name. Once the user has accepted it, it is reserved in the whole installation for good.',
  })
  @Column({ type: 'varchar', length: 254, name: 'login_name' })
  loginName: string;

  /** The folded login name; `login_name` records its permanent owner (LXP-5, LXP-8). */
  @Column({ type: 'varchar', length: 254, name: 'login_name_key' })
  loginNameKey: string;

  @Field({ description: "The e-mail address, unique among the account's users that are not deleted." })
  @Column({ type: 'varchar', length: 254 })
  email: string;

  /** The folded e-mail address while the user is not deleted, otherwise null; unique within the account (LXP-5). */
  @Column({ type: 'varchar', length: 254, name: 'live_email_key', nullable: true })
  liveEmailKey: string | null;

  @Field(() => Date, {
    nullable: true,
    description:
      'The date and time since which the mail server has reported that the e-mail address does not exist; null while it does not.',
  })
  @Column({ ...timeColumn, name: 'email_bounced_at', nullable: true })
  emailBouncedAt: Date | null;

  @Field({ description: 'The first name.' })
  @Column({ type: 'varchar', length: 100, name: 'first_name' })
  firstName: string;

  @Field({ description: 'The last name.' })
  @Column({ type: 'varchar', length: 100, name: 'last_name' })
  lastName: string;

  @Field(() => Salutation, {
    nullable: true,
    description:
      'The salutation in mails, before the last name (XSP-5); null for the first and last name alone.',
  })
  @Column({ type: 'varchar', length: 8, nullable: true })
  salutation: Salutation | null;

  @Field({
    description:
      "The name of the company that the user works for (XSP-3); by default the account's. It changes with the account's name as long as both are equal.",
  })
  @Column({ type: 'varchar', length: 200, name: 'company_name' })
  companyName: string;

  /** The spellings of the company name (`writingsOf`), separate from the search text because they change with the name of the account. */
  @Column({ type: 'text', name: 'company_text' })
  companyText: string;

  @Field(() => String, { nullable: true, description: 'The personnel number.' })
  @Column({ type: 'varchar', length: 50, name: 'personnel_number', nullable: true })
  personnelNumber: string | null;

  /** The sort key for the order PERSONNEL_NUMBER (`naturalKey`). */
  @Column({ type: 'varchar', length: 100, name: 'personnel_number_key', nullable: true })
  personnelNumberKey: string | null;

  @Field(() => String, { nullable: true, description: "The user's position in the company." })
  @Column({ type: 'varchar', length: 100, name: 'function', nullable: true })
  function: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A note about the user, visible only to users who administer this user.',
  })
  @Column({ type: 'varchar', length: 2000, nullable: true })
  note: string | null;

  @Field(() => Language, { description: 'The language of mails to the user.' })
  @Column({ type: 'varchar', length: 8 })
  language: Language;

  @Field(() => Role, { description: 'The base role of the user.' })
  @Column({ type: 'varchar', length: 16 })
  role: Role;

  /** The role's rank as in `ranks`, computed by the database, for sorting and filters. */
  @Column({ type: 'tinyint', name: 'role_rank', insert: false, update: false })
  roleRank: number;

  /** 1 for the superadmin, otherwise null; unique within the account, so that there is never a second (LXP-7). */
  @Column({ type: 'tinyint', name: 'superadmin_slot', nullable: true })
  superadminSlot: 1 | null;

  /** The slot of a billing contact, 1 to 3; null for other users. Unique within the account, so that there is never a fourth contact (FWD-2). */
  @Column({ type: 'tinyint', name: 'billing_slot', nullable: true })
  billingSlot: number | null;

  @Field(() => ApprovalTrait, {
    description:
      "The user's role in the approval of letters: letters have to be approved, the user approves letters of others, or neither.",
  })
  @Column({ type: 'varchar', length: 16, name: 'approval_trait' })
  approvalTrait: ApprovalTrait;

  @Field(() => UserType, { description: 'The type of the user.' })
  @Column({ type: 'varchar', length: 16 })
  type: UserType;

  /** The sum of custom roles, rights and exclusions (`formatGrantSet`), derived whenever one of them changes; null without any. */
  @Column({ type: 'text', name: 'grant_set', nullable: true })
  grantSet: string | null;

  /** The areas that the mobile app does not show the user, separated by commas, in the order of the enum (PLY-16). */
  @Column({ type: 'varchar', length: 200, name: 'hidden_app_areas' })
  hiddenAppAreas: string;

  /** The same for key figures. */
  @Column({ type: 'varchar', length: 300, name: 'hidden_key_figures' })
  hiddenKeyFigures: string;

  /** The areas in which the user cannot be chosen as owner, separated by commas, in the order of the enum (PLY-13). A new area is open. */
  @Column({ type: 'varchar', length: 100, name: 'closed_owner_areas' })
  closedOwnerAreas: string;

  /** 1 from the first assignment of a shipment to the user on, for good (FWD-4). While it is 0, the overview does not look for assigned shipments. */
  @Column({ type: 'tinyint', name: 'was_assigned' })
  wasAssigned: 0 | 1;

  @Field(() => UserStatus, { description: 'The status of the user.' })
  @Column({ type: 'varchar', length: 16 })
  status: UserStatus;

  /** Whether the status is DELETED, computed by the database: deleted users come last in every list. */
  @Column({ type: 'tinyint', insert: false, update: false })
  deleted: 0 | 1;

  /** The status to which a locked user returns when unlocked. */
  @Column({ type: 'varchar', length: 16, name: 'status_before_lock', nullable: true })
  statusBeforeLock: UserStatus | null;

  /** The user who locked this user; null unless locked. */
  @Column({ ...idColumn, name: 'locked_by_id', nullable: true })
  lockedById: string | null;

  /** The key of that other user's permission set at the time of the lock; null unless locked. */
  @Column({ type: 'text', name: 'locked_with', nullable: true })
  lockedWith: string | null;

  /** Argon2id in PHC form; null until the user has chosen a password. */
  @Column({ type: 'varchar', length: 200, name: 'password_hash', nullable: true })
  passwordHash: string | null;

  /** Folded words for searching: names, e-mail, login name, personnel number, function (LXP-9). */
  @Column({ type: 'varchar', length: 2000, name: 'search_text' })
  searchText: string;

  /** Folded words of the parts of a sender that everybody sees, names and e-mail address, for searches of shipments (LXP-13). */
  @Column({ type: 'varchar', length: 2000, name: 'sender_text' })
  senderText: string;

  /** The spellings of the first name (`writingsOf`), which the filter of the column searches; likewise the columns below (DBX-1). */
  @Column({ type: 'text', name: 'first_name_text' })
  firstNameText: string;

  @Column({ type: 'text', name: 'last_name_text' })
  lastNameText: string;

  @Column({ type: 'text', name: 'email_text' })
  emailText: string;

  @Column({ type: 'text', name: 'login_name_text' })
  loginNameText: string;

  @Column({ type: 'text', name: 'personnel_number_text' })
  personnelNumberText: string;

  @Column({ type: 'text', name: 'function_text' })
  functionText: string;

  @Field(() => Date, { nullable: true, description: 'The date and time of the last login.' })
  @Column({ ...timeColumn, name: 'last_login_at', nullable: true })
  lastLoginAt: Date | null;

  @Field({ description: 'The date and time when the user was created.' })
  @Column({ ...timeColumn, name: 'created_at' })
  createdAt: Date;

  @Field({ description: 'The date and time of the last change to the user.' })
  @Column({ ...timeColumn, name: 'updated_at' })
  updatedAt: Date;

  /** The groups, if loaded with a page of users; otherwise undefined. */
  groups?: readonly Group[];
}
