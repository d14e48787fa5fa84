import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Hashes the login names that are taken already. */
export class FillLoginNameHash1795200000026 implements MigrationInterface {
  readonly name = 'FillLoginNameHash1795200000026';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('UPDATE `login_name` SET login_name_hash = SHA2(login_name_key, 256)');
  }

  /** What users are called at present comes back; of names that they had before only the hash is left, and stays. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `UPDATE \`login_name\` l
         JOIN \`user\` u ON u.account_id = l.account_id AND u.id = l.user_id
                    AND CONVERT(SHA2(u.login_name_key, 256) USING ascii) COLLATE ascii_bin = l.login_name_hash
          SET l.login_name_key = u.login_name_key`,
    );
  }
}
