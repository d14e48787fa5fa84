import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { AccountStatus, Country, UserManagementState } from './account.enums.js';
import { Erasure } from './erasure-rule.js';
import { Language } from './language.js';
import { Node, timeColumn } from './node.entity.js';

/** A customer account, the tenant. No data is visible across accounts. */
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A customer account. No data is visible across accounts.',
})
@Entity('account')
@Erasure<Account>({
  keep: [
    'timeZone',
    'language',
    'country',
    'status',
    'userManagement',
    'approvalNoticeTimes',
    'digestTimes',
    'noticeWeekdays',
    'holidayCountry',
    'holidayState',
    'holdMinutes',
    'authorityVersion',
    'assignableSet',
    'fullLicences',
    'readOnlyLicences',
    'createdAt',
    'confirmedAt',
    'updatedAt',
    'closedAt',
    'erasedAt',
  ],
  overwrite: {
    company: "''",
  },
})
export class Account extends Node {
  @Field({ description: 'The name of the company.' })
  @Column({ type: 'varchar', length: 200 })
  company: string;

  @Field({ description: 'The IANA time zone of the account, such as Europe/Berlin.' })
  @Column({ type: 'varchar', length: 64, name: 'time_zone' })
  timeZone: string;

  @Field(() => Language, {
    description:
      'The default language of new users, and the language of the account as a whole: it decides the default format of downloaded tables.',
  })
  @Column({ type: 'varchar', length: 8 })
  language: Language;

  @Field(() => Country, { description: 'The country of the account, which determines the VAT rate.' })
  @Column({ type: 'varchar', length: 8 })
  country: Country;

  @Field(() => AccountStatus, { description: 'The status of the account.' })
  @Column({ type: 'varchar', length: 16 })
  status: AccountStatus;

  @Field(() => UserManagementState, { description: 'The state of the add-on "user management".' })
  @Column({ type: 'varchar', length: 16, name: 'user_management' })
  userManagement: UserManagementState;

  /** The times of day at which approvers are notified of waiting shipments, as comma-separated `HH:MM`, in order (LXP-12). */
  @Column({ type: 'varchar', length: 80, name: 'approval_notice_times' })
  approvalNoticeTimes: string;

  /** The times of day at which all other collected notices are sent, as comma-separated `HH:MM`, in order (LXP-12, XSP-6). */
  @Column({ type: 'varchar', length: 80, name: 'digest_times' })
  digestTimes: string;

  /** The weekdays on which collected notices are sent, separated by commas, in order. */
  @Column({ type: 'varchar', length: 80, name: 'notice_weekdays' })
  noticeWeekdays: string;

  /** The country whose public holidays are excluded, ISO 3166-1; null if none are. */
  @Column({ type: 'varchar', length: 2, name: 'holiday_country', nullable: true })
  holidayCountry: string | null;

  /** The state whose public holidays are excluded, the second part of ISO 3166-2; null for national holidays only. */
  @Column({ type: 'varchar', length: 8, name: 'holiday_state', nullable: true })
  holidayState: string | null;

  @Field(() => Int, {
    description:
      'The number of minutes, from 0 to 60, for which a released letter can be called back before it is handed over to print. A change applies to letters released afterwards.',
  })
  @Column({ type: 'int', name: 'hold_minutes' })
  holdMinutes: number;

  /** The number of changes to the authority of users in this account: the version that a cached viewer has to match (`raiseAuthority`). */
  @Column({ type: 'int', unsigned: true, name: 'authority_version' })
  authorityVersion: number;

  /** The sum of all custom roles (`formatGrantSet`), derived whenever one of them changes; null without any. */
  @Column({ type: 'mediumtext', name: 'assignable_set', nullable: true })
  assignableSet: string | null;

  /** The maximum number of full users; null for any number (DBX-5). Set by the operator. */
  @Column({ type: 'int', unsigned: true, name: 'full_licences', nullable: true })
  fullLicences: number | null;

  /** The same for read-only users. */
  @Column({ type: 'int', unsigned: true, name: 'read_only_licences', nullable: true })
  readOnlyLicences: number | null;

  @Field({ description: 'The date and time when the account was registered.' })
  @Column({ ...timeColumn, name: 'created_at' })
  createdAt: Date;

  @Field(() => Date, {
    nullable: true,
    description:
      'The date and time when the registration was confirmed through the mailed link; null until then. An unconfirmed account cannot send letters or invitations, has no credentials, gets no other mails, and is removed after 7 days.',
  })
  @Column({ ...timeColumn, name: 'confirmed_at', nullable: true })
  confirmedAt: Date | null;

  @Column({ ...timeColumn, name: 'updated_at' })
  updatedAt: Date;

  /** The time of the deletion; null while the account is in use. */
  @Column({ ...timeColumn, name: 'closed_at', nullable: true })
  closedAt: Date | null;

  /** The time at which the personal data of a deleted account was erased; null until then. */
  @Column({ ...timeColumn, name: 'erased_at', nullable: true })
  erasedAt: Date | null;
}
