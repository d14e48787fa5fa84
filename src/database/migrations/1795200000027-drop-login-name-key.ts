import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Taken login names are told apart by their hashes; the names themselves go. */
export class DropLoginNameKey1795200000027 implements MigrationInterface {
  readonly name = 'DropLoginNameKey1795200000027';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE \`login_name\`
      MODIFY login_name_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      DROP PRIMARY KEY,
      DROP KEY login_name_taken,
      DROP COLUMN login_name_key,
      ADD PRIMARY KEY (account_id, user_id, login_name_hash),
      ADD UNIQUE KEY login_name_taken (login_name_hash)`);
  }

  /** In place of each name stands its hash, until the migration before brings back those that are known. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE `login_name` ADD login_name_key VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL',
    );
    await queryRunner.query('UPDATE `login_name` SET login_name_key = login_name_hash');
    await queryRunner.query(`ALTER TABLE \`login_name\`
      MODIFY login_name_key VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
      MODIFY login_name_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
      DROP PRIMARY KEY,
      DROP KEY login_name_taken,
      ADD PRIMARY KEY (account_id, user_id, login_name_key),
      ADD UNIQUE KEY login_name_taken (login_name_key)`);
  }
}
