import type { MigrationInterface, QueryRunner } from 'typeorm';

const given = 'users.assignApprovalTrait:GROUPS ';
const unchecked = '%shipments.sendUnchecked:%';

/**
 * An examinee no longer gives approval traits: the locks of group managers who were examinees at the time lose that permission,
 * so that the same group managers can still lift them.
 */
export class WithholdTraitsFromExaminees1795200000230 implements MigrationInterface {
  readonly name = 'WithholdTraitsFromExaminees1795200000230';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      "UPDATE `user` SET locked_with = REPLACE(locked_with, ?, '') WHERE locked_with NOT LIKE ?",
      [given, unchecked],
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      "UPDATE `user` SET locked_with = CONCAT(?, locked_with) WHERE locked_with NOT LIKE ? AND locked_with LIKE '%users.assignRole:GROUPS%'",
      [given, unchecked],
    );
  }
}
