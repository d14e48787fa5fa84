import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts whose window has ended are found without reading all of them. */
export class IndexRateLimitExpire1795200000130 implements MigrationInterface {
  readonly name = 'IndexRateLimitExpire1795200000130';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE INDEX rate_limit_expire ON rate_limit (expire)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX rate_limit_expire ON rate_limit');
  }
}
