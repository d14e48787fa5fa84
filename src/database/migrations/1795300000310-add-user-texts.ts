import type { MigrationInterface, QueryRunner } from 'typeorm';

const columns = [
  'first_name_text',
  'last_name_text',
  'email_text',
  'login_name_text',
  'personnel_number_text',
  'function_text',
];

/** Adds the texts that the column filters of users search (DBX-1). */
export class AddUserTexts1795300000310 implements MigrationInterface {
  readonly name = 'AddUserTexts1795300000310';

  async up(queryRunner: QueryRunner): Promise<void> {
    const added = columns.map(
      (column) => `ADD COLUMN ${column} TEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL`,
    );
    await queryRunner.query(`ALTER TABLE \`user\` ${added.join(', ')}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const dropped = columns.map((column) => `DROP COLUMN ${column}`);
    await queryRunner.query(`ALTER TABLE \`user\` ${dropped.join(', ')}`);
  }
}
