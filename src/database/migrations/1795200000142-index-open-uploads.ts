import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The open uploads of an account are counted, and their bytes summed up, without a look at those that were used. */
export class IndexOpenUploads1795200000142 implements MigrationInterface {
  readonly name = 'IndexOpenUploads1795200000142';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE INDEX upload_open ON `upload` (account_id, status, expires_at, user_id, bytes)',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX upload_open ON `upload`');
  }
}
