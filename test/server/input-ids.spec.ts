import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { expect } from 'chai';
import {
  CreateCredentialDocument,
  CreateShipmentDocument,
  CreateUserDocument,
  DecideShipmentsDocument,
  HandOverSuperadminDocument,
  LockUserDocument,
  MoveShipmentDocument,
  RejectShipmentDocument,
  UpdateGroupDocument,
  UpdateMailSettingsDocument,
  UpdateShipmentDocument,
  UpdateUserDocument,
} from '../../src/generated/operations.js';
import { userInput } from '../support/company.js';
import { quickShipment, quickUser, storedUpload } from '../support/rounds.js';
import { decidedAs, password, plainOptions, World, type Group, type Person } from '../support/world.js';

const missing = '01ARZ3NDEKTSV4RRFFQ69G5FAV';

describe('NOT_FOUND for an id inside an input names its place', function () {
  this.timeout(30_000);

  let world: World;
  let group: Group;
  let clerk: Person;
  let foreignGroup: Group;

  before(async () => {
    world = await World.create();
    group = await world.group();
    clerk = await quickUser(world, { trait: 'EXAMINEE', groups: [group] });
    foreignGroup = await (await World.create()).group();
  });

  /** The place that the refusal names. */
  async function place<Variables>(
    person: Person,
    document: TypedDocumentNode<unknown, Variables>,
    variables: Variables,
  ): Promise<string | undefined> {
    const { message, extensions } = await person.client.refused('NOT_FOUND', document, variables);
    expect(message).to.equal('There is no such object.');
    expect(extensions, 'a hidden id answers like one that never was').not.to.have.property('id');
    return extensions.path;
  }

  it('in a list: the first unknown id', async () => {
    for (const unknown of [missing, foreignGroup.id, 'no id']) {
      const input = userInput({ groupIds: [group.id, unknown, missing] });
      expect(await place(world.superadmin, CreateUserDocument, { input })).to.equal('input.groupIds[1]');
      expect(
        await place(world.superadmin, UpdateUserDocument, { input: { id: clerk.id, groupIds: [unknown] } }),
      ).to.equal('input.groupIds[0]');
    }
  });

  it('in a field: the right one of several, even if two contain the same id', async () => {
    const letter = await quickShipment(world, clerk, group.id);
    const draft = await quickShipment(world, clerk, group.id, true);
    const uploadId = await storedUpload(world.gateway, world.accountId, clerk);
    const shipment = { uploadId, groupId: group.id, options: plainOptions };
    const { superadmin } = world;
    const cases: [Promise<string | undefined>, string][] = [
      [place(superadmin, UpdateUserDocument, { input: { id: missing } }), 'input.id'],
      [place(superadmin, UpdateGroupDocument, { input: { id: missing, name: 'X' } }), 'input.id'],
      [
        place(superadmin, HandOverSuperadminDocument, { input: { userId: missing, password } }),
        'input.userId',
      ],
      [
        place(superadmin, UpdateMailSettingsDocument, { input: { userId: missing, settings: [] } }),
        'input.userId',
      ],
      [place(clerk, CreateShipmentDocument, { input: { ...shipment, groupId: missing } }), 'input.groupId'],
      [place(clerk, CreateShipmentDocument, { input: { ...shipment, uploadId: missing } }), 'input.uploadId'],
      [place(clerk, UpdateShipmentDocument, { input: { id: draft.id, groupId: draft.id } }), 'input.groupId'],
      [
        place(clerk, UpdateShipmentDocument, { input: { id: draft.id, uploadId: missing } }),
        'input.uploadId',
      ],
      [place(clerk, UpdateShipmentDocument, { input: { id: missing } }), 'input.id'],
      [
        place(superadmin, RejectShipmentDocument, { input: { ...decidedAs(letter), id: missing } }),
        'input.id',
      ],
      [
        place(superadmin, MoveShipmentDocument, {
          input: { ...decidedAs(letter), id: missing, groupId: missing },
        }),
        'input.id',
      ],
      [place(clerk, CreateCredentialDocument, { input: { kind: 'API', groupId: missing } }), 'input.groupId'],
    ];
    for (const [told, path] of cases) expect(await told).to.equal(path);
  });

  it('not for a single argument; a decision in a batch names its shipment as before', async () => {
    expect(await place(world.superadmin, LockUserDocument, { id: missing })).to.equal(undefined);
    const input = { decisions: [{ id: missing, approvalId: missing, decision: 'APPROVE' as const }] };
    const { decideShipments } = await world.superadmin.client.run(DecideShipmentsDocument, { input });
    expect(decideShipments.results).to.deep.equal([
      {
        id: missing,
        shipment: null,
        error: {
          code: 'NOT_FOUND',
          reason: null,
          message: 'There is no such object.',
          problems: [],
          retryAfterSeconds: null,
          faultId: null,
        },
      },
    ]);
  });
});
