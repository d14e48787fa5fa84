import type { MigrationInterface, QueryRunner } from 'typeorm';

const ofManagers = [
  'account.read account.update accounting.read users.read users.create users.update users.invite users.lock users.delete',
  'users.assignRole users.assignApprovalTrait mailSettings.manage groups.read groups.create groups.update groups.lock',
  'groups.delete shipments.read shipments.send shipments.sendUnchecked approvals.decide activities.read mails.read mails.retry',
]
  .flatMap((line) => line.split(' '))
  .map((permission) => `${permission}:ACCOUNT`);
const ofSuperadmins = [
  ...ofManagers,
  'account.delete:ACCOUNT',
  'userManagement.switch:ACCOUNT',
  'superadmin.handOver:ACCOUNT',
];
const ofGroupManagers = [
  'users.read users.create users.update users.invite users.lock users.delete users.assignRole users.assignApprovalTrait',
  'mailSettings.manage groups.read shipments.read shipments.send activities.read',
]
  .flatMap((line) => line.split(' '))
  .map((permission) => `${permission}:GROUPS`)
  .concat('account.read:ACCOUNT');
const unchecked = 'shipments.sendUnchecked:OWN';
const decides = 'approvals.decide:GROUPS';

function held(...grants: string[]): string {
  return [...grants, 'sessions.manage:OWN', 'credentials.manage:OWN'].join(' ');
}

/**
 * Takes the makers of the locks that hold from the log: the last entry about each. What they held is what their role and trait
 * give at the time of this migration; who has handed the role of superadmin over counts as superadmin. Without an entry both stay null,
 * which counts as a manager's lock.
 */
export class FillUserLock1795200000101 implements MigrationInterface {
  readonly name = 'FillUserLock1795200000101';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`UPDATE \`user\` u
        SET u.locked_by_id = (SELECT a.actor_id FROM activity a
          WHERE a.account_id = u.account_id AND a.subject_user_id = u.id AND a.type = 'USER_LOCKED'
          ORDER BY a.created_at DESC, a.id DESC LIMIT 1)
      WHERE u.status = 'LOCKED'`);
    await queryRunner.query(
      `UPDATE \`user\` u JOIN \`user\` m ON m.account_id = u.account_id AND m.id = u.locked_by_id
          SET u.locked_with = CASE
            WHEN m.role = 'SUPERADMIN' OR EXISTS (SELECT 1 FROM activity a
              WHERE a.account_id = m.account_id AND a.actor_id = m.id AND a.type = 'SUPERADMIN_HANDED_OVER') THEN ?
            WHEN m.role = 'GROUP_MANAGER' AND m.approval_trait = 'APPROVER' THEN ?
            WHEN m.role = 'GROUP_MANAGER' AND m.approval_trait = 'NONE' THEN ?
            WHEN m.role = 'GROUP_MANAGER' THEN ?
            ELSE ? END
        WHERE u.status = 'LOCKED'`,
      [
        held(...ofSuperadmins),
        held(...ofGroupManagers, unchecked, decides),
        held(...ofGroupManagers, unchecked),
        held(...ofGroupManagers),
        held(...ofManagers),
      ],
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('UPDATE `user` SET locked_by_id = NULL, locked_with = NULL');
  }
}
