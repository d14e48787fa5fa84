import type { DataSource, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import { rowMapping, type RowMapping } from '../../database/row-mapping.js';
import type { Database } from '../../database/rows.js';
import type { OperationNames } from '../../shield/operation-names.js';

/** The requested fields of an operation, by type. If absent, everything is read: services and exports have no operation. */
export type RequestedFields = Pick<OperationNames, 'fields' | 'isQuery'>;

/** The properties from which a field is answered, if they are not a column of the same name. The id is always read. */
const sources: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  Activity: { text: ['details'], actor: ['actorId'], subjectUser: ['subjectUserId'], group: ['groupId'] },
  Approval: { decidedBy: ['decidedById'], decidedFor: ['decidedForId'], deciders: [] },
  BookingTemplate: {
    group: ['groupId'],
    owner: ['ownerId'],
    editableByOwner: ['ownerEdits'],
    customRoles: [],
    users: [],
    allowedActions: ['ownerId', 'ownerEdits'],
  },
  Credential: {
    status: ['kind', 'groupId', 'userId'],
    user: ['userId'],
    group: ['groupId'],
    allowedActions: [],
  },
  CustomRole: { grants: ['grantSet'], holders: [], everyone: ['everyoneById'], allowedActions: ['grantSet'] },
  Group: { users: [], accessLoss: [], allowedActions: ['status', 'lockedById', 'lockedWith'] },
  Mail: { recipient: ['recipientId'], address: ['message'] },
  Session: { current: [] },
  Shipment: {
    sender: ['senderId'],
    assignees: ['assigneeIds'],
    group: ['groupId'],
    approval: ['approvalId'],
    decisions: [
      'senderId',
      'groupId',
      'sha256',
      'options.sides',
      'options.colour',
      'options.destination',
      'options.registered',
    ],
    documentUrl: ['status', 'erasedAt'],
    possibleDuplicateOf: ['sha256', 'submittedAt', 'status'],
    allowedActions: [
      'status',
      'senderId',
      'assigneeIds',
      'handlerIds',
      'groupId',
      'approvalId',
      'handOverAt',
      'handOverClaimedAt',
      'erasureMarkedAt',
      'erasedAt',
    ],
  },
  // The permission to read a note depends on what the user holds.
  User: {
    groups: [],
    customRoles: [],
    customRoleAssignments: [],
    rights: [],
    exclusions: [],
    deputies: [],
    invitation: [],
    mailSettings: [],
    access: [],
    accessKind: ['role'],
    hiddenAppAreas: ['hiddenAppAreas'],
    hiddenKeyFigures: ['hiddenKeyFigures'],
    ownerAreas: ['closedOwnerAreas'],
    isBillingContact: ['billingSlot'],
    solelyWatchedShipments: [],
    note: ['note', 'role', 'grantSet'],
    allowedActions: [
      'role',
      'approvalTrait',
      'type',
      'grantSet',
      'status',
      'billingSlot',
      'lockedById',
      'lockedWith',
      'passwordHash',
    ],
  },
};

/** The names of the requested fields of this type. */
export function fieldsOf(asked: RequestedFields | undefined, type: string): ReadonlySet<string> {
  return asked?.fields.get(type) ?? nothing;
}

const nothing: ReadonlySet<string> = new Set();
const projections = new WeakMap<object, Map<string, RowMapping<never>>>();
const everything = {};

/**
 * The columns of an entity that the requested fields and the further properties need; with `below`, those of a joined row, whose columns have
 * that prefix. Computed once for each operation.
 */
export function projectionOf<Entity extends ObjectLiteral>(
  database: Database,
  entity: EntityTarget<Entity>,
  {
    asked,
    alias,
    below,
    further = [],
  }: { asked: RequestedFields | undefined; alias: string; below?: string; further?: readonly string[] },
): RowMapping<Entity> {
  const metadata = database.dataSource.getMetadata(entity);
  let known = projections.get(asked ?? everything);
  if (known === undefined)
    projections.set(asked ?? everything, (known = new Map<string, RowMapping<never>>()));
  const key = [metadata.name, alias, below ?? '', ...further].join(' ');
  let projection = known.get(key);
  if (projection === undefined) {
    const wanted = asked === undefined ? pathsOf(metadata) : requestedPaths(metadata, asked, further);
    projection = rowMapping(metadata, new Set(wanted), alias, below);
    known.set(key, projection);
  }
  return projection;
}

/** Throws unless every field of the types read by projection can be answered from the columns of their entities. */
export function checkProjections(dataSource: DataSource, fieldsOfType: (type: string) => string[]): void {
  for (const metadata of dataSource.entityMetadatas) {
    if (!(metadata.name in sources)) continue;
    for (const field of fieldsOfType(metadata.name)) sourcesOf(metadata, field);
  }
}

function pathsOf(metadata: EntityMetadata): string[] {
  return metadata.columns.map((column) => column.propertyPath);
}

/** The requested property paths; of an embedded object also its own name, since it exists even without a requested field. */
function requestedPaths(
  metadata: EntityMetadata,
  asked: RequestedFields,
  further: readonly string[],
): string[] {
  const wanted = ['id', ...further];
  for (const field of fieldsOf(asked, metadata.name)) {
    wanted.push(...sourcesOf(metadata, field));
    const embedded = metadata.embeddeds.find(({ propertyName }) => propertyName === field);
    if (embedded === undefined) continue;
    for (const inner of fieldsOf(asked, (embedded.type as { name: string }).name))
      wanted.push(`${field}.${inner}`);
  }
  return wanted;
}

function sourcesOf(metadata: EntityMetadata, field: string): readonly string[] {
  const known = sources[metadata.name]?.[field];
  if (known !== undefined) return known;
  const isProperty = [...metadata.columns, ...metadata.embeddeds].some(
    ({ propertyName }) => propertyName === field,
  );
  if (!isProperty) throw new Error(`Nothing says from which columns ${metadata.name}.${field} is answered.`);
  return [field];
}
