import type { DataSource } from 'typeorm';
import { Group } from '../entities/group.entity.js';
import type { Shipment } from '../entities/shipment.entity.js';
import { User } from '../entities/user.entity.js';
import { fieldsOf, projectionOf, type RequestedFields } from '../queries/list/projection.js';
import type { Viewer } from '../shield/viewer.js';
import { readById } from './by-id.loader.js';
import { directorySource, type DirectoryCache } from './directory-cache.js';
import type { RowSource } from './versioned-rows.js';

/**
 * The senders and groups of a page of shipments: from the cache if rows with these columns were read before, otherwise joined in the statement of
 * the page.
 */
export class ShipmentNames {
  private readonly senders: RowSource | null;
  private readonly groups: RowSource | null;

  constructor(
    private readonly parts: { dataSource: DataSource; directory: DirectoryCache },
    private readonly viewer: Viewer,
    private readonly asked: RequestedFields | undefined,
    /** True if a requested field of users depends on the viewer's reach: senders are then not shared. */
    isReachAsked: boolean,
  ) {
    const { manager } = parts.dataSource;
    const fields = fieldsOf(asked, 'Shipment');
    const sourceOf = (entity: typeof User | typeof Group, name: 'User' | 'Group'): RowSource | null =>
      directorySource(
        viewer,
        asked,
        name,
        projectionOf(manager, entity, { asked, alias: 'x' }),
        'ON_ACCOUNT',
      );
    this.senders = fields.has('sender') && !isReachAsked ? sourceOf(User, 'User') : null;
    this.groups = fields.has('group') ? sourceOf(Group, 'Group') : null;
  }

  /** The fields that the statement of the page need not join. */
  get apart(): ReadonlySet<string> {
    const { users, groups } = this.parts.directory;
    const apart = new Set<string>();
    if (this.senders !== null && users.rowsOf(this.senders).size > 0) apart.add('sender');
    if (this.groups !== null && groups.rowsOf(this.groups).size > 0) apart.add('group');
    return apart;
  }

  /** Fills in the senders and groups that the page has not joined, and caches those that it has joined. */
  async addTo(shipments: readonly Shipment[]): Promise<void> {
    await Promise.all([
      this.senders === null ? null : this.addSenders(this.senders, shipments),
      this.groups === null ? null : this.addGroups(this.groups, shipments),
    ]);
  }

  private async addSenders(source: RowSource, shipments: readonly Shipment[]): Promise<void> {
    const { users } = this.parts.directory;
    if (shipments.every(({ sender }) => sender !== undefined)) {
      const joined = shipments.flatMap(({ sender }) => sender ?? []);
      users.keep(source, new Map(joined.map((user) => [user.id, { user, isWithinReach: false }])));
      return;
    }
    const senderIds = shipments.map(({ senderId }) => senderId);
    const found = await users.find(source, senderIds, async (missing) => {
      const read = await this.read(User, 'user', missing);
      return new Map([...read].map(([id, user]) => [id, { user, isWithinReach: false }]));
    });
    for (const [index, shipment] of shipments.entries()) shipment.sender = found[index]?.user ?? null;
  }

  private async addGroups(source: RowSource, shipments: readonly Shipment[]): Promise<void> {
    const { groups } = this.parts.directory;
    if (shipments.every(({ group }) => group !== undefined)) {
      const joined = shipments.flatMap(({ group }) => group ?? []);
      groups.keep(source, new Map(joined.map((group) => [group.id, group])));
      return;
    }
    const inGroups = shipments.filter(({ groupId }) => groupId !== null);
    const groupIds = inGroups.flatMap(({ groupId }) => groupId ?? []);
    const found = await groups.find(source, groupIds, (missing) => this.read(Group, 'user_group', missing));
    for (const shipment of shipments) if (shipment.groupId === null) shipment.group = null;
    for (const [index, shipment] of inGroups.entries()) shipment.group = found[index] ?? null;
  }

  private read<Row extends User | Group>(
    entity: new () => Row,
    table: string,
    ids: readonly string[],
  ): Promise<Map<string, Row>> {
    const { manager } = this.parts.dataSource;
    const mapping = projectionOf<Row>(manager, entity, { asked: this.asked, alias: 'x' });
    return readById(manager, this.viewer.accountId, table, mapping, ids);
  }
}
