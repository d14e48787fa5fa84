import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables of BookingTemplate and BookingTemplateUse entities, and the cost centre that a template gives to a shipment. */
export class CreateBookingTemplate1795300000410 implements MigrationInterface {
  readonly name = 'CreateBookingTemplate1795300000410';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE booking_template (
    account_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name VARCHAR(100) NOT NULL,
    name_key VARCHAR(400) NOT NULL,
    sides VARCHAR(16) NOT NULL,
    colour VARCHAR(16) NOT NULL,
    destination VARCHAR(16) NOT NULL,
    registered VARCHAR(16) NOT NULL,
    group_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    cost_centre VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    owner_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    editable_by_owner TINYINT NOT NULL,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    PRIMARY KEY (account_id, id),
    UNIQUE KEY booking_template_name_key (account_id, name_key),
    KEY booking_template_name (account_id, name, id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await queryRunner.query(`CREATE TABLE booking_template_use (
    account_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    template_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (account_id, subject_id, template_id),
    KEY booking_template_use_template (account_id, template_id, subject_id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await queryRunner.query(
      'ALTER TABLE `shipment` ADD COLUMN chosen_cost_centre VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `shipment` DROP COLUMN chosen_cost_centre');
    await queryRunner.query('DROP TABLE booking_template_use');
    await queryRunner.query('DROP TABLE booking_template');
  }
}
