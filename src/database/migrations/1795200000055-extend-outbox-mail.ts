import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails have a kind, an urgency and the claim of who delivers them, and are listed by state, recipient and age. */
export class ExtendOutboxMail1795200000055 implements MigrationInterface {
  readonly name = 'ExtendOutboxMail1795200000055';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE outbox_mail
    ADD COLUMN kind VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'INVITATION',
    ADD COLUMN urgency TINYINT NOT NULL DEFAULT 0,
    ADD COLUMN claim CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
    DROP KEY outbox_mail_due,
    ADD KEY outbox_mail_due (status, urgency, next_attempt_at),
    ADD KEY outbox_mail_created (account_id, created_at, id),
    ADD KEY outbox_mail_status (account_id, status, created_at, id),
    ADD KEY outbox_mail_recipient (account_id, recipient_id, created_at, id),
    ADD KEY outbox_mail_ended (status, created_at)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE outbox_mail DROP COLUMN kind, DROP COLUMN urgency, DROP COLUMN claim, DROP KEY outbox_mail_due, DROP KEY outbox_mail_created, DROP KEY outbox_mail_status, DROP KEY outbox_mail_recipient, DROP KEY outbox_mail_ended, ADD KEY outbox_mail_due (status, next_attempt_at)',
    );
  }
}
