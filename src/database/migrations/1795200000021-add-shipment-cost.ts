import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Shipments keep the cost bearer and the cost centre of their group. */
export class AddShipmentCost1795200000021 implements MigrationInterface {
  readonly name = 'AddShipmentCost1795200000021';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE \`shipment\`
    ADD COLUMN cost_bearer VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    ADD COLUMN cost_centre VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `shipment` DROP COLUMN cost_bearer, DROP COLUMN cost_centre');
  }
}
