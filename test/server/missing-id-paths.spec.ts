import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { expect } from 'chai';
import {
  AssignGroupDocument,
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
import { buildGatewaySchema } from '../../src/server/schema.js';
import { documentOf } from '../shield/field-path.js';
import { arrangedTemplate } from '../shield/template-variables.js';
import { placesOfIds } from '../shield/places-of-ids.js';
import { userInput } from '../support/company.js';
import { customRole } from '../support/custom-roles.js';
import { deleteGroup } from '../support/losses.js';
import { quickShipment, quickUser, storedUpload } from '../support/rounds.js';
import {
  decidedAs,
  password,
  plainOptions,
  World,
  type Group,
  type Person,
  type Shipment,
} from '../support/world.js';

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
      expect(await place(world.superadmin, CreateUserDocument, { input })).to.equal('input.groupIds.1');
      expect(
        await place(world.superadmin, UpdateUserDocument, { input: { id: clerk.id, groupIds: [unknown] } }),
      ).to.equal('input.groupIds.0');
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

  describe('in every mutation', () => {
    const schema = buildGatewaySchema();
    const endsAt = '2099-01-01T00:00:00.000Z';
    /** By the place of an id: somebody who may do it, and an input whose other ids are there. */
    const inputs: Record<string, (id: string) => [Person, Record<string, unknown>]> = {
      'assignGroup input.groupId': (groupId) => [world.superadmin, { groupId, userIds: [clerk.id] }],
      'assignGroup input.userIds': (id) => [
        world.superadmin,
        { groupId: group.id, userIds: [clerk.id, id, id] },
      ],
      'createCredential input.userId': (userId) => [world.superadmin, { kind: 'API', userId }],
      'createCredential input.groupId': (groupId) => [clerk, { kind: 'API', groupId }],
      'createShipment input.groupId': (groupId) => [
        clerk,
        { groupId, uploadId: missing, options: plainOptions },
      ],
      'createShipment input.uploadId': (uploadId) => [
        clerk,
        { groupId: group.id, uploadId, options: plainOptions },
      ],
      'copyCustomRole input.id': (id) => [world.superadmin, { id, name: 'Kopie' }],
      'updateCustomRole input.id': (id) => [world.superadmin, { id, name: 'Anders' }],
      'assignCustomRole input.id': (id) => [world.superadmin, { id, addUserIds: [clerk.id] }],
      'assignCustomRole input.addUserIds': (id) => [
        world.superadmin,
        { id: role.id, addUserIds: [clerk.id, id, id] },
      ],
      'assignCustomRole input.removeUserIds': (id) => [
        world.superadmin,
        { id: role.id, removeUserIds: [clerk.id, id, id] },
      ],
      'assignCustomRole input.groupIds': (id) => [
        world.superadmin,
        { id: role.id, addUserIds: [clerk.id], groupIds: [group.id, id] },
      ],
      'assignShipment input.id': (id) => [world.superadmin, { id, addUserIds: [clerk.id] }],
      'assignShipment input.addUserIds': (id) => [
        world.superadmin,
        { id: draft.id, addUserIds: [clerk.id, id, id] },
      ],
      'assignShipment input.removeUserIds': (id) => [
        world.superadmin,
        { id: draft.id, removeUserIds: [clerk.id, id, id] },
      ],
      'createShipment input.templateId': (templateId) => [
        clerk,
        { groupId: group.id, uploadId: missing, templateId },
      ],
      'createBookingTemplate input.groupId': (groupId) => [world.superadmin, { ...template, groupId }],
      'createBookingTemplate input.ownerId': (ownerId) => [world.superadmin, { ...template, ownerId }],
      'createBookingTemplate input.customRoleIds': (id) => [
        world.superadmin,
        { ...template, customRoleIds: [role.id, id, id] },
      ],
      'createBookingTemplate input.userIds': (id) => [
        world.superadmin,
        { ...template, userIds: [clerk.id, id, id] },
      ],
      'copyBookingTemplate input.id': (id) => [world.superadmin, { id, name: 'Kopie' }],
      'updateBookingTemplate input.id': (id) => [world.superadmin, { id, costCentre: '1' }],
      'updateBookingTemplate input.groupId': (groupId) => [world.superadmin, { id: templateId, groupId }],
      'updateBookingTemplate input.ownerId': (ownerId) => [world.superadmin, { id: templateId, ownerId }],
      'updateBookingTemplate input.customRoleIds': (id) => [
        world.superadmin,
        { id: templateId, customRoleIds: [role.id, id, id] },
      ],
      'updateBookingTemplate input.userIds': (id) => [
        world.superadmin,
        { id: templateId, userIds: [clerk.id, id, id] },
      ],
      'updateUserRoles input.userId': (userId) => [world.superadmin, { userId, customRoleIds: [role.id] }],
      'updateUserRoles input.customRoleIds': (id) => [
        world.superadmin,
        { userId: clerk.id, customRoleIds: [role.id, id] },
      ],
      'updateUserRoles input.customRoleGroups.customRoleId': (customRoleId) => [
        world.superadmin,
        { userId: clerk.id, customRoleIds: [], customRoleGroups: [{ customRoleId }] },
      ],
      'updateUserRoles input.customRoleGroups.groupIds': (id) => [
        world.superadmin,
        {
          userId: clerk.id,
          customRoleIds: [role.id],
          customRoleGroups: [{ customRoleId: role.id, groupIds: [group.id, id] }],
        },
      ],
      'updateUserRights input.userId': (userId) => [world.superadmin, { userId, exclusions: [] }],
      'nameDeputy input.userId': (userId) => [world.superadmin, { userId, deputyId: clerk.id, endsAt }],
      'nameDeputy input.deputyId': (deputyId) => [world.superadmin, { deputyId, endsAt }],
      'updateDeputyship input.id': (id) => [world.superadmin, { id, endsAt }],
      'createUser input.groupIds': (id) => [world.superadmin, userInput({ groupIds: [group.id, id, id] })],
      'createUser input.customRoleIds': (id) => [
        world.superadmin,
        userInput({ groupIds: [group.id], customRoleIds: [role.id, id] }),
      ],
      'handOverSuperadmin input.userId': (userId) => [world.superadmin, { userId, password }],
      'moveShipment input.groupId': (groupId) => [world.superadmin, { ...decidedAs(orphan), groupId }],
      'moveShipment input.id': (id) => [world.superadmin, { ...decidedAs(orphan), id, groupId: group.id }],
      'rejectShipment input.id': (id) => [world.superadmin, { ...decidedAs(orphan), id }],
      'updateGroup input.id': (id) => [world.superadmin, { id, name: 'Anders' }],
      'updateMailSettings input.userId': (userId) => [world.superadmin, { userId, settings: [] }],
      'updateShipment input.groupId': (groupId) => [clerk, { id: draft.id, groupId }],
      'updateShipment input.id': (id) => [clerk, { id, groupId: group.id }],
      'updateShipment input.uploadId': (uploadId) => [clerk, { id: draft.id, uploadId }],
      'updateUser input.groupIds': (id) => [world.superadmin, { id: clerk.id, groupIds: [group.id, id, id] }],
      'updateUser input.id': (id) => [world.superadmin, { id, groupIds: [group.id] }],
    };
    let orphan: Shipment;
    let role: { id: string };
    let templateId: string;
    const template = { name: 'Vorlage', options: plainOptions };
    let draft: Shipment;

    before(async () => {
      const closed = await world.group();
      role = await customRole(world, []);
      templateId = await arrangedTemplate(world, world.superadmin.id);
      await world.superadmin.client.run(UpdateUserDocument, {
        input: { id: clerk.id, groupIds: [group.id, closed.id] },
      });
      orphan = await quickShipment(world, clerk, closed.id);
      draft = await quickShipment(world, clerk, group.id, true);
      await deleteGroup(world.superadmin.client, closed.id);
    });

    it('these are all places, but for the decisions, whose approval is CONFLICT', () => {
      const places = placesOfIds(schema)
        .filter((place) => place.startsWith('Mutation.') && place.includes(' input.'))
        .map((place) => place.slice('Mutation.'.length));
      expect(Object.keys(inputs)).to.have.members(
        // Changes of many users answer with a result for each of them.
        places.filter((place) => !/approvalId|decideShipments|^\w+Users(To|From)?(Group)? /.test(place)),
      );
    });

    for (const [place, inputOf] of Object.entries(inputs))
      it(`${place}: absent, of another kind, of another account, misshapen`, async () => {
        const [mutation = '', shape = ''] = place.split(' ');
        const path = shape.replace('Groups.', 'Groups.0.');
        const ofOtherKind = /updateGroup|\.groupIds?$/.test(place) ? clerk.id : group.id;
        const stranger = await World.create();
        const foreign = /user|owner/i.test(place) ? stranger.superadmin.id : foreignGroup.id;
        for (const id of [missing, ofOtherKind, foreign, 'no id', '']) {
          const [{ client }, input] = inputOf(id);
          const variables = { input };
          const { errors } = await client.send(
            documentOf(schema, [`Mutation.${mutation}`], variables),
            variables,
          );
          expect(errors.map(({ extensions }) => [extensions.code, extensions.path])).to.deep.equal([
            ['NOT_FOUND', path.endsWith('Ids') ? `${path}.1` : path],
          ]);
        }
      });

    it('an id that exists as another kind of thing is missing where it is no such thing', async () => {
      const assign = { input: { groupId: group.id, userIds: [group.id] } };
      expect(await place(world.superadmin, AssignGroupDocument, assign)).to.equal('input.userIds.0');
      const update = { input: { groupIds: [group.id], id: group.id } };
      expect(await place(world.superadmin, UpdateUserDocument, update)).to.equal('input.id');
      expect(
        await place(world.superadmin, AssignGroupDocument, { input: { groupId: missing } }),
        'also where nobody needs a group',
      ).to.equal('input.groupId');
    });
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
          reason: 'OBJECT_UNKNOWN',
          message: 'There is no such object.',
          problems: [],
          retryAfterSeconds: null,
          faultId: null,
        },
      },
    ]);
  });
});
