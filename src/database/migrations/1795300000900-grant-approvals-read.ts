import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The stored sums of grants. */
const sums = [
  ['custom_role', 'grant_set'],
  ['`user`', 'grant_set'],
  ['account', 'assignable_set'],
] as const;

/** The permissions after `approvals.read` in the catalogue, in whose order a sum is stored. */
const later =
  'approvals.decide deputies.manage activities.read activities.verify credentials.manage mails.read mails.retry'.split(
    ' ',
  );

const scopes = ['ACCOUNT', 'GROUPS', 'OWN'] as const;

/** The position of the new entry: that of the first later entry, or of the last blank. */
function positionIn(column: string): string {
  const positions = later
    .flatMap((permission) => [` ${permission}:`, ` !${permission} `])
    .map((entry) => `IFNULL(NULLIF(LOCATE('${entry}', ${column}), 0), CHAR_LENGTH(${column}))`);
  return `LEAST(${positions.join(', ')})`;
}

/**
 * Users who see shipments have seen their approvals so far (PLY-5): custom roles, rights and the stored sums that grant `shipments.read` get
 * `approvals.read` in the same scope. Those that grant `approvals.decide` alone get it in the scope `OWN`.
 */
export class GrantApprovalsRead1795300000900 implements MigrationInterface {
  readonly name = 'GrantApprovalsRead1795300000900';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [table, column] of sums) {
      const widest = scopes
        .map((scope) => `WHEN ${column} LIKE '% shipments.read:${scope} %' THEN '${scope}'`)
        .join(' ');
      const position = positionIn(column);
      await queryRunner.query(`UPDATE ${table}
          SET ${column} = CONCAT(LEFT(${column}, ${position}), 'approvals.read:', CASE ${widest} ELSE 'OWN' END, SUBSTRING(${column}, ${position}))
        WHERE ${column} LIKE '% shipments.read:%' OR ${column} LIKE '% approvals.decide:%'`);
    }
    await queryRunner.query(`INSERT INTO user_right (account_id, user_id, permission, scope, given_by_id, given_at)
      SELECT r.account_id, r.user_id, 'approvals.read', COALESCE(s.scope, 'OWN'), r.given_by_id, r.given_at
        FROM user_right r
        LEFT JOIN user_right s ON s.account_id = r.account_id AND s.user_id = r.user_id AND s.permission = 'shipments.read' AND s.scope IS NOT NULL
       WHERE r.scope IS NOT NULL AND (r.permission = 'shipments.read' OR (r.permission = 'approvals.decide' AND s.scope IS NULL))`);
    await raiseAuthority(queryRunner);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const entries = [...scopes.map((scope) => ` approvals.read:${scope}`), ' !approvals.read'];
    for (const [table, column] of sums) {
      const without = entries.reduce((text, entry) => `REPLACE(${text}, '${entry}', '')`, column);
      await queryRunner.query(
        `UPDATE ${table} SET ${column} = NULLIF(${without}, ' ') WHERE ${column} LIKE '%approvals.read%'`,
      );
    }
    await queryRunner.query("DELETE FROM user_right WHERE permission = 'approvals.read'");
    await raiseAuthority(queryRunner);
  }
}

/** Raises the versions of all accounts: viewers depend on the changed data, even those with a base role only. */
async function raiseAuthority(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query('UPDATE account SET authority_version = authority_version + 1');
}
