import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a login name was accepted by whoever has it, and until when one is held that was only typed. */
export class AddLoginNameAcceptance1795200000163 implements MigrationInterface {
  readonly name = 'AddLoginNameAcceptance1795200000163';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE `login_name` ADD accepted_at DATETIME(3) NULL, ADD held_until DATETIME(3) NULL',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `login_name` DROP COLUMN accepted_at, DROP COLUMN held_until');
  }
}
