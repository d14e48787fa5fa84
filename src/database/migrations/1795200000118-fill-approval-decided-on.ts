import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Earlier decisions get what they were taken on where that is known: for the latest decision on a shipment that has not been
 * touched since, and for every approved one, which nobody can change any more. The others stay unknown.
 */
export class FillApprovalDecidedOn1795200000118 implements MigrationInterface {
  readonly name = 'FillApprovalDecidedOn1795200000118';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `UPDATE approval p JOIN shipment s ON s.account_id = p.account_id AND s.id = p.shipment_id AND s.approval_id = p.id
        SET p.sender_id = s.sender_id, p.group_id = s.group_id, p.filename = s.filename, p.sha256 = s.sha256,
            p.pages = s.pages, p.sides = s.sides, p.colour = s.colour, p.destination = s.destination,
            p.registered = s.registered
        WHERE p.decided_by_id IS NOT NULL AND (p.state = 'APPROVED' OR s.updated_at <= p.decided_at)`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `UPDATE approval SET sender_id = NULL, group_id = NULL, filename = NULL, sha256 = NULL, pages = NULL, sides = NULL,
        colour = NULL, destination = NULL, registered = NULL`,
    );
  }
}
