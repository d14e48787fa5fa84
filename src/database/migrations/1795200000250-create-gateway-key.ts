import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The fingerprint of the key that the database belongs to: one row, which concerns no account. */
export class CreateGatewayKey1795200000250 implements MigrationInterface {
  readonly name = 'CreateGatewayKey1795200000250';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE gateway_key (
    id TINYINT NOT NULL,
    fingerprint BINARY(32) NOT NULL,
    previous_fingerprint BINARY(32) NULL,
    since DATETIME(3) NOT NULL,
    PRIMARY KEY (id)
  )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE gateway_key');
  }
}
