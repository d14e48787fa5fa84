import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails are listed by what they are about, also of a kind that hardly any has. */
export class IndexMailKinds1795200000071 implements MigrationInterface {
  readonly name = 'IndexMailKinds1795200000071';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE outbox_mail ADD KEY outbox_mail_kind (account_id, kind, created_at, id)',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE outbox_mail DROP KEY outbox_mail_kind');
  }
}
