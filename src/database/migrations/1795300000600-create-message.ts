import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The table of Message entities. */
export class CreateMessage1795300000600 implements MigrationInterface {
  readonly name = 'CreateMessage1795300000600';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE message (
    account_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sender_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    idempotency_key VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    idempotency_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    recipients INT NOT NULL,
    refusals MEDIUMTEXT NOT NULL,
    created_at DATETIME(3) NOT NULL,
    PRIMARY KEY (account_id, id),
    UNIQUE KEY message_idempotency (account_id, sender_id, idempotency_key),
    KEY message_account_created (account_id, created_at, recipients),
    KEY message_created (created_at)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE message');
  }
}
