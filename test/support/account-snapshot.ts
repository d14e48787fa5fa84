import { format, type SqlValue } from 'mysql2';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import { Approval } from '../../src/entities/approval.entity.js';
import { Credential } from '../../src/entities/credential.entity.js';
import { Group } from '../../src/entities/group.entity.js';
import { Membership } from '../../src/entities/membership.entity.js';
import { Session } from '../../src/entities/session.entity.js';
import { Shipment } from '../../src/entities/shipment.entity.js';
import { Upload } from '../../src/entities/upload.entity.js';
import { User } from '../../src/entities/user.entity.js';
import { Table } from '../../src/database/table.js';
import { inTransaction } from '../../src/database/transaction.js';
import { updateOne } from '../../src/database/write.js';
import { raiseAuthority } from '../../src/services/authentication/authority.record.js';
import type { World } from './world.js';

const entities: readonly EntityTarget<ObjectLiteral>[] = [
  User,
  Membership,
  Session,
  Group,
  Credential,
  Shipment,
  Approval,
  Upload,
];

/** A table of the snapshot: the ids of its rows, and the statements that write all of them again. */
interface SavedTable {
  entity: EntityTarget<ObjectLiteral>;
  ids: ReadonlySet<unknown>;
  statements: readonly string[];
}

/** The rows of an account that allowed actions depend on, to be restored after each mutation that has succeeded; empty tables are left alone. */
export class AccountSnapshot {
  private constructor(
    private readonly dataSource: DataSource,
    private readonly accountId: string,
    private readonly tables: readonly SavedTable[],
  ) {}

  /** Reads the present rows. */
  static async take({ gateway, accountId }: World): Promise<AccountSnapshot> {
    const { dataSource } = gateway.gateway;
    const tables: SavedTable[] = [];
    for (const entity of entities) {
      const rows = await dataSource.manager.find(entity, { where: { accountId } });
      if (rows.length > 0) tables.push(savedTable(dataSource, accountId, entity, rows));
    }
    return new AccountSnapshot(dataSource, accountId, tables);
  }

  /** Writes the rows again, with the values of columns that some of them are to have instead, and ends all rate limits of the gateway. */
  async restore(changes: ReadonlyMap<string, ObjectLiteral> = new Map()): Promise<void> {
    await Promise.all([
      ...this.tables.map((table) => this.restoreTable(table, changes)),
      // No letter is assigned when the snapshot is taken.
      this.dataSource.query('DELETE FROM shipment_assignment WHERE account_id = ?', [this.accountId]),
      this.dataSource.query('DELETE FROM rate_limit'),
    ]);
    await raiseAuthority(this.dataSource.manager, this.accountId);
  }

  private async restoreTable(
    { entity, ids, statements }: SavedTable,
    changes: ReadonlyMap<string, ObjectLiteral>,
  ): Promise<void> {
    for (const statement of statements) await this.dataSource.query(statement);
    for (const [id, values] of changes)
      if (ids.has(id) && Object.keys(values).length > 0)
        await inTransaction(this.dataSource, async (manager) => {
          await raiseAuthority(manager, this.accountId);
          await updateOne(manager, entity, { accountId: this.accountId, id }, values);
        });
  }
}

/** The statements are text once and for all: a walk through all states runs them thousands of times. */
function savedTable(
  dataSource: DataSource,
  accountId: string,
  entity: EntityTarget<ObjectLiteral>,
  rows: readonly ObjectLiteral[],
): SavedTable {
  const table = Table.of(dataSource.manager, entity);
  const columns = table.metadata.columns.filter(({ isInsert }) => isInsert);
  const names = columns.map((column) => table.quoted(column)).join(', ');
  const values = rows.map((row) =>
    columns.map((column) => (table.stored(column, column.getEntityValue(row)) ?? null) as SqlValue),
  );
  return {
    entity,
    ids: new Set(rows.map((row): unknown => row['id'])),
    statements: [
      format(`DELETE FROM ${table.sql} WHERE account_id = ?`, [accountId]),
      format(`INSERT INTO ${table.sql} (${names}) VALUES ?`, [values], false, 'Z'),
    ],
  };
}
