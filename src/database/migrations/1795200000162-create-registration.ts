import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The mailed link with which the registration of an account is confirmed. */
export class CreateRegistration1795200000162 implements MigrationInterface {
  readonly name = 'CreateRegistration1795200000162';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE \`registration\` (
    account_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    token_hash BINARY(32) NOT NULL,
    sent_at DATETIME(3) NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    PRIMARY KEY (account_id),
    UNIQUE KEY registration_token (token_hash)
  ) DEFAULT CHARACTER SET utf8mb4`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE `registration`');
  }
}
