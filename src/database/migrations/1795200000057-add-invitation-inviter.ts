import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invitations remember who sent them, who is told when they are accepted (XSP-6). */
export class AddInvitationInviter1795200000057 implements MigrationInterface {
  readonly name = 'AddInvitationInviter1795200000057';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE invitation
    ADD COLUMN invited_by_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE invitation DROP COLUMN invited_by_id');
  }
}
