import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The table of GatewayProcess entities. */
export class CreateGatewayProcess1795200000262 implements MigrationInterface {
  readonly name = 'CreateGatewayProcess1795200000262';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE gateway_process (
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    place VARCHAR(255) NOT NULL,
    seen_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE gateway_process');
  }
}
