import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The table of ActivityVerification entities. */
export class CreateActivityVerification1795200000280 implements MigrationInterface {
  readonly name = 'CreateActivityVerification1795200000280';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE activity_verification (
    account_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    requested_at DATETIME(3) NULL,
    requester VARCHAR(8) NOT NULL,
    claim CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    claimed_at DATETIME(3) NULL,
    verified_at DATETIME(3) NULL,
    entries INT NOT NULL,
    waiting INT NOT NULL,
    head TEXT NULL,
    sound_head TEXT NULL,
    fault_count INT NOT NULL,
    faults MEDIUMTEXT NOT NULL,
    PRIMARY KEY (account_id),
    KEY activity_verification_requested (requested_at),
    KEY activity_verification_faults (fault_count)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE activity_verification');
  }
}
