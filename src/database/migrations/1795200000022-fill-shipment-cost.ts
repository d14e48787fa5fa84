import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Shipments of before get what their groups have now: what these had then stands nowhere. */
export class FillShipmentCost1795200000022 implements MigrationInterface {
  readonly name = 'FillShipmentCost1795200000022';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `UPDATE shipment s JOIN user_group g ON g.account_id = s.account_id AND g.id = s.group_id
        SET s.cost_bearer = g.cost_bearer, s.cost_centre = g.cost_centre`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('UPDATE shipment SET cost_bearer = NULL, cost_centre = NULL');
  }
}
