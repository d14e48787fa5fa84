import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails that were taken back before they were sent have a state of their own, so that nobody tries them again. */
export class MarkWithdrawnMails1795200000056 implements MigrationInterface {
  readonly name = 'MarkWithdrawnMails1795200000056';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      "UPDATE outbox_mail SET status = 'WITHDRAWN', last_error = NULL WHERE status = 'FAILED' AND last_error = 'Withdrawn before it was sent.'",
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      "UPDATE outbox_mail SET status = 'FAILED', last_error = 'Withdrawn before it was sent.' WHERE status = 'WITHDRAWN'",
    );
  }
}
