import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The table of FolderMark entities. */
export class CreateFolderMark1795200000261 implements MigrationInterface {
  readonly name = 'CreateFolderMark1795200000261';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE folder_mark (
    folder VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    mark CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at DATETIME(3) NOT NULL,
    PRIMARY KEY (folder)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE folder_mark');
  }
}
