import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The table of ShipmentAssignment entities: the shipments of an assignee, in the order of their creation. */
export class CreateShipmentAssignment1795300000401 implements MigrationInterface {
  readonly name = 'CreateShipmentAssignment1795300000401';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE shipment_assignment (
    account_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    user_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at DATETIME(3) NOT NULL,
    shipment_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (account_id, user_id, created_at, shipment_id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE shipment_assignment');
  }
}
