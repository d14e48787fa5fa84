import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import { Approval } from '../../src/entities/approval.entity.js';
import { Credential } from '../../src/entities/credential.entity.js';
import { Group } from '../../src/entities/group.entity.js';
import { Membership } from '../../src/entities/membership.entity.js';
import { Session } from '../../src/entities/session.entity.js';
import { Shipment } from '../../src/entities/shipment.entity.js';
import { Upload } from '../../src/entities/upload.entity.js';
import { User } from '../../src/entities/user.entity.js';
import { insert } from '../../src/database/write.js';
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

/** The rows of an account that allowed actions depend on, to be restored after each mutation that has succeeded; empty tables are left alone. */
export class AccountSnapshot {
  private constructor(
    private readonly dataSource: DataSource,
    private readonly accountId: string,
    private readonly tables: readonly { entity: EntityTarget<ObjectLiteral>; rows: ObjectLiteral[] }[],
  ) {}

  /** Reads the present rows. */
  static async take({ gateway, accountId }: World): Promise<AccountSnapshot> {
    const { dataSource } = gateway.gateway;
    const tables: { entity: EntityTarget<ObjectLiteral>; rows: ObjectLiteral[] }[] = [];
    for (const entity of entities)
      tables.push({ entity, rows: await dataSource.manager.find(entity, { where: { accountId } }) });
    return new AccountSnapshot(dataSource, accountId, tables);
  }

  /** Writes the rows again, with the values of columns that some of them are to have instead, and ends all rate limits of the gateway. */
  async restore(changes: ReadonlyMap<string, ObjectLiteral> = new Map()): Promise<void> {
    const { manager } = this.dataSource;
    for (const { entity, rows } of this.tables) {
      if (rows.length === 0) continue;
      await manager.delete(entity, { accountId: this.accountId });
      const { columns } = this.dataSource.getMetadata(entity);
      const computed = columns.filter(({ isInsert }) => !isInsert).map(({ propertyName }) => propertyName);
      const written = rows.map((row) => {
        const id: unknown = row['id'];
        const next: ObjectLiteral = { ...row, ...(typeof id === 'string' ? changes.get(id) : {}) };
        return Object.fromEntries(Object.entries(next).filter(([name]) => !computed.includes(name)));
      });
      await insert(manager, entity, written);
    }
    await this.dataSource.query('DELETE FROM rate_limit');
  }
}
