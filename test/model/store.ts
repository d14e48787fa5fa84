import { createHash, randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type { DataSource } from 'typeorm';
import { newId } from '../../src/entities/id.js';
import { hashToken } from '../../src/services/authentication/secret-token.js';
import { loginNameHash } from '../../src/services/authentication/login-name.record.js';
import { listText } from '../../src/shield/grant-part.js';
import { formatGrantSet, grantSetOf, sumGrantSets, type Grant } from '../../src/shield/grant-set.js';
import type { Permission as StoredPermission } from '../../src/shield/permissions.js';
import type { Permission } from './catalogue.js';
import { unlimited, type Granted } from './holding.js';
import type { Account, Installation, Person } from './model.js';

/** The password of everybody. */
export const password = 'vier Augen sehen mehr';

// As cheap as it gets: what it costs to check a password is measured elsewhere.
const passwordHash = hash(password, { memoryCost: 8, timeCost: 1, parallelism: 1 });

/** A stored PDF of somebody's, of which a letter can be made; its file is not there. */
export async function addUpload(dataSource: DataSource, person: Person): Promise<string> {
  const id = newId();
  await insert(dataSource, 'upload', uploadColumns, [uploadRow(person.account, id, person, 'STORED')]);
  return id;
}

const uploadColumns =
  'account_id, id, user_id, token_hash, filename, status, pages, bytes, sha256, expires_at, created_at';

function uploadRow(account: Account, id: string, person: Person, status: string): unknown[] {
  const { now, later } = times();
  const file = ['Brief.pdf', status, 1, 1_000, createHash('sha256').update(id).digest('hex')];
  return [account.id, id, person.id, randomBytes(32), ...file, later, now];
}

function times(): { now: Date; later: Date } {
  const now = new Date();
  return { now, later: new Date(now.getTime() + 12 * 60 * 60 * 1_000) };
}

/** The texts in which filters of columns look; nobody filters by them here. */
const filteredTexts = [
  ...['first_name_text', 'last_name_text', 'company_text', 'email_text', 'login_name_text'],
  ...['personnel_number_text', 'function_text'],
];

/** Stores all that there is, by SQL: a fresh account in a few milliseconds. */
export async function store(dataSource: DataSource, { accounts }: Installation): Promise<void> {
  const { now, later } = times();
  const storedHash = await passwordHash;
  const groups = accounts.flatMap((account) => account.groups);
  const people = accounts.flatMap((account) => account.people);
  const letters = accounts.flatMap((account) => account.letters);
  const rows: Promise<void>[] = [
    insert(
      dataSource,
      'account',
      'id, company, time_zone, language, country, status, user_management, assignable_set, full_licences, read_only_licences, created_at, confirmed_at, updated_at',
      accounts.map(({ id, name, customRoles, licences }) => [
        id,
        name,
        'Europe/Berlin',
        'DE',
        'DE',
        'ACTIVE',
        'ACTIVE',
        formatGrantSet(grantSetOf(customRoles.flatMap(grantsIn))),
        licences.FULL,
        licences.READ_ONLY,
        now,
        now,
        now,
      ]),
    ),
    insert(
      dataSource,
      'user_group',
      'account_id, id, name, live_name_key, status, created_at, updated_at',
      groups.map(({ account, id, name, status }) => [
        account.id,
        id,
        name,
        status === 'DELETED' ? null : name.toLowerCase(),
        status,
        now,
        now,
      ]),
    ),
    insert(
      dataSource,
      'user',
      `account_id, id, login_name, login_name_key, email, live_email_key, first_name, last_name, company_name, language, role, type,
       superadmin_slot, billing_slot, approval_trait, grant_set, status, status_before_lock, password_hash, search_text, created_at, updated_at,
       was_assigned, ${filteredTexts.join(', ')}`,
      people.map((person) => {
        const { account, id, email, name, role, type, trait, status, statusBeforeLock } = person;
        return [
          ...[account.id, id, email, email, email, email, name, 'Person', account.name, 'DE', role, type],
          ...[role === 'SUPERADMIN' ? 1 : null, person.isBillingContact ? 1 : null, trait],
          ...[sumOf(person), status, statusBeforeLock],
          ...[status === 'INVITED' ? null : storedHash, email, now, now],
          account.letters.some(({ assignees }) => assignees.has(person)) ? 1 : 0,
          ...filteredTexts.map(() => ''),
        ];
      }),
    ),
    insert(
      dataSource,
      'custom_role',
      'account_id, id, name, name_key, grant_set, everyone_by_id, everyone_at, created_at, updated_at',
      accounts.flatMap(({ id: accountId, customRoles }) =>
        customRoles.map((role) => [
          ...[accountId, role.id, role.name, role.name.toLowerCase()],
          ...[formatGrantSet(grantSetOf(grantsIn(role))), role.everyone ? role.id : null],
          ...[role.everyone ? now : null, now, now],
        ]),
      ),
    ),
    insert(
      dataSource,
      'role_assignment',
      'account_id, user_id, role_id, assigned_by_id, assigned_at, held_for',
      people.flatMap(({ account, id, customRoles }) =>
        [...customRoles].map(([role, places]) => [
          ...[account.id, id, role.id, id, now],
          places === null ? 'WHOLE' : 'NAMED',
        ]),
      ),
    ),
    insert(
      dataSource,
      'role_assignment_group',
      'account_id, user_id, role_id, group_id',
      people.flatMap(({ account, id, customRoles }) =>
        [...customRoles].flatMap(([role, places]) =>
          [...(places ?? [])]
            .filter(({ status }) => status !== 'DELETED')
            .map((group) => [account.id, id, role.id, group.id]),
        ),
      ),
    ),
    insert(
      dataSource,
      'credential',
      'account_id, id, user_id, kind, slot, login_name, secret_hash, search_text, created_at',
      accounts.flatMap(({ id: accountId, keys }) =>
        keys.map(({ id, owner, kind, secret }) => [
          ...[accountId, id, owner.id, kind, `${kind}:`, id, hashToken(secret), '', now],
        ]),
      ),
    ),
    insert(
      dataSource,
      'deputyship',
      'account_id, id, approver_id, deputy_id, starts_at, ends_at, named_by_id, named_at',
      accounts.flatMap(({ id: accountId, deputyships }) =>
        deputyships.map(({ id, approver, deputy }) => [
          ...[accountId, id, approver.id, deputy.id, now, new Date(now.getTime() + 24 * 60 * 60 * 1_000)],
          ...[approver.id, now],
        ]),
      ),
    ),
    insert(
      dataSource,
      'user_right',
      'account_id, user_id, permission, scope, statuses, channels, given_by_id, given_at',
      people.flatMap(({ account, id, rights, rightLimits, exclusions }) => [
        ...[...rights].map(([permission, scope]) => {
          const { statuses, channels } = rightLimits.get(permission) ?? unlimited;
          const limits = [listText(statuses), listText(channels)];
          return [account.id, id, storedName(permission), scope, ...limits, id, now];
        }),
        ...[...exclusions].map((permission) => [
          ...[account.id, id, storedName(permission), null, '*', '*', id, now],
        ]),
      ]),
    ),
    insert(
      dataSource,
      'login_name',
      'account_id, user_id, login_name_hash, created_at, accepted_at, held_until',
      people.map(({ account, id, email, loginNames }) => {
        const isAccepted = loginNames.has(email);
        return [
          account.id,
          id,
          loginNameHash(email),
          now,
          isAccepted ? now : null,
          isAccepted ? null : later,
        ];
      }),
    ),
    insert(
      dataSource,
      'membership',
      'account_id, user_id, group_id, created_at',
      people.flatMap(({ account, id, groups: own }) =>
        [...own].map((group) => [account.id, id, group.id, now]),
      ),
    ),
    insert(
      dataSource,
      'session',
      'account_id, id, user_id, token_hash, created_at, last_used_at, expires_at',
      people.flatMap(({ account, id, token }) =>
        token === null ? [] : [[account.id, newId(), id, hashToken(token), now, now, later]],
      ),
    ),
    insert(
      dataSource,
      'invitation',
      'account_id, id, user_id, token_hash, sent_at, expires_at',
      people.flatMap(({ account, id, invitation }) =>
        invitation === null ? [] : [[account.id, newId(), id, hashToken(invitation), now, later]],
      ),
    ),
    insert(
      dataSource,
      'upload',
      uploadColumns,
      letters.map(({ account, uploadId, sender }) => uploadRow(account, uploadId, sender, 'USED')),
    ),
    insert(
      dataSource,
      'shipment',
      `account_id, id, number, upload_id, filename, pages, sheets, channel, assignee_ids, sides, colour, destination, registered, status,
       net_cents, surcharge_cents, vat_cents, gross_cents, currency, price_list, sender_id, group_id, approval_id,
       created_at, submitted_at, updated_at`,
      letters.map((letter) => [
        ...[letter.account.id, letter.id, letter.id.slice(-20), letter.uploadId, 'Brief.pdf', 1, 1],
        ...[letter.channel, assigneeIds(letter)],
        ...[
          'SIMPLEX',
          'BLACK_AND_WHITE',
          'NATIONAL',
          'NONE',
          letter.status,
          85,
          1,
          16,
          102,
          'EUR',
          '2026-01',
        ],
        ...[letter.sender.id, letter.group?.id ?? null, letter.approval?.id ?? null, now],
        ...[letter.status === 'DRAFT' ? null : now, now],
      ]),
    ),
    insert(
      dataSource,
      'shipment_assignment',
      'account_id, user_id, created_at, shipment_id, filename, pages, status, gross_cents, submitted_at',
      letters.flatMap(({ account, id, assignees, status }) =>
        [...assignees].map((person) => [
          ...[account.id, person.id, now, id, 'Brief.pdf', 1, status, 102],
          status === 'DRAFT' ? null : now,
        ]),
      ),
    ),
    insert(
      dataSource,
      'approval',
      `account_id, id, shipment_id, state, requested_at, decided_by_id, decided_at,
       sender_id, group_id, filename, pages, sides, colour, destination, registered`,
      letters.flatMap(({ account, id, approval, sender, group }) => {
        if (approval === null) return [];
        const decidedBy = approval.decidedBy?.id ?? null;
        return [
          [
            ...[account.id, approval.id, id, approval.state, now, decidedBy, decidedBy === null ? null : now],
            ...[
              sender.id,
              group?.id ?? null,
              'Brief.pdf',
              1,
              'SIMPLEX',
              'BLACK_AND_WHITE',
              'NATIONAL',
              'NONE',
            ],
          ],
        ];
      }),
    ),
  ];
  await Promise.all(rows);
}

/** The sum of roles, rights and exclusions as the gateway stores it; decision 58: a program holds no roles. */
function sumOf({ role, customRoles, ofEveryone, rights, rightLimits, exclusions }: Person): string | null {
  const held = [...customRoles, ...[...ofEveryone].map((each) => [each, null] as const)];
  const roles = held.map(([granted, places]) => ({
    grantSet: formatGrantSet(grantSetOf(grantsIn(granted))),
    groupIds:
      places === null ? null : [...places].filter(({ status }) => status !== 'DELETED').map(({ id }) => id),
  }));
  return sumGrantSets(role === 'API' ? [] : roles, [
    ...grantsIn({ grants: rights, limits: rightLimits }),
    ...[...exclusions].map((permission) => ({ permission: storedName(permission), scope: null })),
  ]);
}

function grantsIn({ grants, limits }: Granted): Grant[] {
  return [...grants].map(([permission, scope]) => ({
    permission: storedName(permission),
    scope,
    ...(limits.get(permission) ?? unlimited),
  }));
}

function assigneeIds({ assignees }: { assignees: Iterable<Person> }): string | null {
  const ids = [...assignees].map(({ id }) => id);
  return ids.length === 0 ? null : ids.join(',');
}

/** `USERS_ASSIGN_ROLE` is stored as `users.assignRole`. */
function storedName(permission: Permission): StoredPermission {
  const [, area = '', action = ''] =
    /^(USER_MANAGEMENT|MAIL_SETTINGS|BOOKING_TEMPLATES|BILLING_CONTACTS|[A-Z]+)_(\w+)$/.exec(permission) ??
    [];
  return [area, action].map(inCamelCase).join('.') as StoredPermission;
}

function inCamelCase(name: string): string {
  return name.toLowerCase().replaceAll(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());
}

async function insert(
  dataSource: DataSource,
  table: string,
  columns: string,
  rows: unknown[][],
): Promise<void> {
  if (rows.length === 0) return;
  const marks = rows.map((row) => `(${row.map(() => '?').join(', ')})`).join(', ');
  await dataSource.query(`INSERT INTO \`${table}\` (${columns}) VALUES ${marks}`, rows.flat());
}
