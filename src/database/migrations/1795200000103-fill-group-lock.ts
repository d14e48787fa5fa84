import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The superadmin's grants beyond a manager's at the time of writing; only these two roles could lock groups. */
const ofSuperadmins = 'account.delete:ACCOUNT userManagement.switch:ACCOUNT superadmin.handOver:ACCOUNT';

/**
 * Takes the makers of the locks that hold from the log: the last entry about each. Whoever is or was superadmin made a
 * superadmin's lock; every other one stays without grants, which counts as a manager's lock.
 */
export class FillGroupLock1795200000103 implements MigrationInterface {
  readonly name = 'FillGroupLock1795200000103';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`UPDATE user_group g
        SET g.locked_by_id = (SELECT a.actor_id FROM activity a
          WHERE a.account_id = g.account_id AND a.group_id = g.id AND a.type = 'GROUP_LOCKED'
          ORDER BY a.created_at DESC, a.id DESC LIMIT 1)
      WHERE g.status = 'LOCKED'`);
    await queryRunner.query(
      `UPDATE user_group g JOIN \`user\` m ON m.account_id = g.account_id AND m.id = g.locked_by_id
          SET g.locked_with = ?
        WHERE g.status = 'LOCKED' AND (m.role = 'SUPERADMIN' OR EXISTS (SELECT 1 FROM activity a
          WHERE a.account_id = m.account_id AND a.actor_id = m.id AND a.type = 'SUPERADMIN_HANDED_OVER'))`,
      [ofSuperadmins],
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('UPDATE user_group SET locked_by_id = NULL, locked_with = NULL');
  }
}
