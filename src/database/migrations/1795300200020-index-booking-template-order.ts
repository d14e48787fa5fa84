import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The list of booking templates walks an index in its whole order: name, creation, id. */
export class IndexBookingTemplateOrder1795300200020 implements MigrationInterface {
  readonly name = 'IndexBookingTemplateOrder1795300200020';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE booking_template DROP KEY booking_template_name, ADD KEY booking_template_name (account_id, name, created_at, id)',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE booking_template DROP KEY booking_template_name, ADD KEY booking_template_name (account_id, name, id)',
    );
  }
}
