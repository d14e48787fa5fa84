import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails of all accounts are counted by state and kind, with the oldest of them, from an index alone. */
export class IndexOutboxFigures1795200000070 implements MigrationInterface {
  readonly name = 'IndexOutboxFigures1795200000070';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE outbox_mail
    ADD KEY outbox_mail_figures (status, kind, created_at)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE outbox_mail DROP KEY outbox_mail_figures');
  }
}
