import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Puts the entries from before there were seals among those that are to be sealed. */
export class QueueExistingActivities1795200000020 implements MigrationInterface {
  readonly name = 'QueueExistingActivities1795200000020';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`INSERT INTO unsealed_activity (account_id, activity_id)
      SELECT a.account_id, a.id FROM activity a
        LEFT JOIN activity_seal s ON s.account_id = a.account_id AND s.activity_id = a.id
       WHERE s.sequence IS NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DELETE FROM unsealed_activity');
  }
}
