import type { MigrationInterface, QueryRunner } from 'typeorm';

const ofUser = 'LEFT JOIN `user` u ON u.account_id = l.account_id AND u.id = l.user_id';

/**
 * Names of everybody who was ever active, or has been erased, stay taken for ever. A name that was only typed is held until its invitation
 * ends, or for 7 days; former ones and those of deleted users are free.
 */
export class AcceptExistingLoginNames1795200000164 implements MigrationInterface {
  readonly name = 'AcceptExistingLoginNames1795200000164';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`UPDATE \`login_name\` l ${ofUser} SET l.accepted_at = l.created_at
      WHERE u.id IS NULL OR u.password_hash IS NOT NULL OR u.login_name = ''`);
    await queryRunner.query(`DELETE l FROM \`login_name\` l ${ofUser}
      WHERE l.accepted_at IS NULL AND (u.status = 'DELETED'
        OR CONVERT(SHA2(u.login_name_key, 256) USING ascii) COLLATE ascii_bin <> l.login_name_hash)`);
    await queryRunner.query(`UPDATE \`login_name\` l SET l.held_until = COALESCE(
        (SELECT MAX(i.expires_at) FROM invitation i
          WHERE i.account_id = l.account_id AND i.user_id = l.user_id AND i.revoked_at IS NULL),
        UTC_TIMESTAMP(3) + INTERVAL 7 DAY)
      WHERE l.accepted_at IS NULL`);
  }

  async down(): Promise<void> {
    // The columns go with the migration before.
  }
}
