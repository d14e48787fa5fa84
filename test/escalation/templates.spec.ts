import {
  CreateBookingTemplateDocument,
  CreateShipmentDocument,
  UpdateBookingTemplateDocument,
  type CreateBookingTemplateInput,
} from '../../src/generated/operations.js';
import { assignRole, customRole } from '../support/custom-roles.js';
import { quickUser, storedUpload } from '../support/rounds.js';
import { plainOptions, uniqueName, World, type Group, type Person } from '../support/world.js';
import { attempt, tries } from './attempt.js';

describe('FWD-5, PLY-14 nobody gets more by a booking template than they should', () => {
  let world: World;
  let group: Group;
  let clerk: Person;

  before(async function () {
    this.timeout(30_000);
    world = await World.create();
    group = await world.group();
    clerk = await quickUser(world, { groups: [group] });
  });

  const firm = (): World => world;

  async function template(more: Partial<CreateBookingTemplateInput>): Promise<string> {
    const input = { name: uniqueName('Vorlage'), options: plainOptions, ...more };
    const { createBookingTemplate } = await world.superadmin.client.run(CreateBookingTemplateDocument, {
      input,
    });
    return createBookingTemplate.bookingTemplate.id;
  }

  attempt('PLY-14 a holder of the role that may use a template does not change it', firm, async () => {
    const role = await customRole(world, [
      'BOOKING_TEMPLATES_READ OWN',
      'SHIPMENTS_READ OWN',
      'APPROVALS_READ OWN',
      'SHIPMENTS_SEND GROUPS',
    ]);
    await assignRole(world, role, clerk);
    const id = await template({ customRoleIds: [role.id], editableByOwner: true });
    return tries(clerk, 'BOOKING_TEMPLATE_NOT_EDITABLE', UpdateBookingTemplateDocument, {
      input: { id, costCentre: '4711' },
    });
  });

  attempt('PLY-14 nor does its owner, unless the template says so', firm, async () => {
    const id = await template({ ownerId: clerk.id });
    return tries(clerk, 'BOOKING_TEMPLATE_NOT_EDITABLE', UpdateBookingTemplateDocument, {
      input: { id, options: plainOptions },
    });
  });

  attempt(
    'PLY-14 an owner who may change it gives it to nobody and does not hand it over',
    firm,
    async () => {
      const id = await template({ ownerId: clerk.id, editableByOwner: true });
      return [{ userIds: [clerk.id] }, { ownerId: world.superadmin.id }, { editableByOwner: false }].map(
        (more) =>
          tries(clerk, 'ELEMENT_NOT_PERMITTED', UpdateBookingTemplateDocument, { input: { id, ...more } }),
      );
    },
  );

  attempt('FWD-5 a template of a group that the sender lacks sends nothing for it', firm, async () => {
    const hidden = await world.group();
    const templateId = await template({ groupId: hidden.id, userIds: [clerk.id] });
    const uploadId = await storedUpload(world.gateway, world.accountId, clerk);
    return tries(clerk, 'TEMPLATE_GROUP_OUT_OF_REACH', CreateShipmentDocument, {
      input: { uploadId, templateId },
    });
  });

  attempt(
    'FWD-5 a template that one is not given, and one of another account, do not exist',
    firm,
    async () => {
      const stranger = await World.create();
      const input = { name: uniqueName('Vorlage'), options: plainOptions };
      const theirs = await stranger.superadmin.client.run(CreateBookingTemplateDocument, { input });
      const uploadId = await storedUpload(world.gateway, world.accountId, clerk);
      const ids = [await template({}), theirs.createBookingTemplate.bookingTemplate.id];
      return ids.flatMap((id) => [
        tries(clerk, 'OBJECT_UNKNOWN', UpdateBookingTemplateDocument, { input: { id, costCentre: '1' } }),
        tries(clerk, 'OBJECT_UNKNOWN', CreateShipmentDocument, {
          input: { uploadId, groupId: group.id, templateId: id },
        }),
      ]);
    },
  );
});
