import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The assignees of a shipment, and the users who have edited or submitted it for its sender: comma-separated ids. */
export class AddShipmentAssignees1795300000400 implements MigrationInterface {
  readonly name = 'AddShipmentAssignees1795300000400';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE \`shipment\`
    ADD COLUMN assignee_ids VARCHAR(600) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN handler_ids VARCHAR(600) CHARACTER SET ascii COLLATE ascii_bin NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `shipment` DROP COLUMN assignee_ids, DROP COLUMN handler_ids');
  }
}
