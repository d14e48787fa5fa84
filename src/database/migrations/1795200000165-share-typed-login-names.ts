import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Several users may have the same login name as long as at most one has it for good, which the table login_name sees to. */
export class ShareTypedLoginNames1795200000165 implements MigrationInterface {
  readonly name = 'ShareTypedLoginNames1795200000165';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE `user` DROP KEY user_login_name, ADD KEY user_login_name (login_name_key)',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    // All but the one who has the name, or else the first, are left with one that nobody can type.
    await queryRunner.query(`UPDATE \`user\` u
        JOIN \`user\` o ON o.login_name_key = u.login_name_key AND o.id <> u.id
        LEFT JOIN \`login_name\` l ON l.account_id = u.account_id AND l.user_id = u.id
          AND l.login_name_hash = CONVERT(SHA2(u.login_name_key, 256) USING ascii) COLLATE ascii_bin
        LEFT JOIN \`login_name\` m ON m.account_id = o.account_id AND m.user_id = o.id
          AND m.login_name_hash = CONVERT(SHA2(o.login_name_key, 256) USING ascii) COLLATE ascii_bin
        SET u.login_name_key = CONCAT('SHARED:', u.id)
      WHERE l.user_id IS NULL AND (m.user_id IS NOT NULL OR o.id < u.id)`);
    await queryRunner.query(
      'ALTER TABLE `user` DROP KEY user_login_name, ADD UNIQUE KEY user_login_name (login_name_key)',
    );
  }
}
