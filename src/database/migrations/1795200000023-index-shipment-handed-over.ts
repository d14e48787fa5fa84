import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The index that accounting walks by months. */
export class IndexShipmentHandedOver1795200000023 implements MigrationInterface {
  readonly name = 'IndexShipmentHandedOver1795200000023';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE `shipment` ADD KEY shipment_handed_over (account_id, handed_over_at, id)',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `shipment` DROP KEY shipment_handed_over');
  }
}
