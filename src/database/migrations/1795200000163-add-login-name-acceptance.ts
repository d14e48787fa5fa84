import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds the time at which a login name was accepted, and the time until which a typed one is held. */
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
