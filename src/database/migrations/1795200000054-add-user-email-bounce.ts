import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Users' addresses are marked when a mail server says for good that they do not exist. */
export class AddUserEmailBounce1795200000054 implements MigrationInterface {
  readonly name = 'AddUserEmailBounce1795200000054';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE \`user\`
    ADD COLUMN email_bounced_at DATETIME(3) NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE `user` DROP COLUMN email_bounced_at');
  }
}
