import { expect } from 'chai';
import {
  ApproveShipmentDocument,
  CreateCustomRoleDocument,
  CreateShipmentDocument,
  CreateUserDocument,
  DeleteUserDocument,
  LockUserDocument,
  ShipmentDocument,
  ShipmentsDocument,
  SubmitShipmentDocument,
  UnlockUserDocument,
  UpdateShipmentDocument,
  UpdateUserRolesDocument,
  UsersDocument,
  type CustomRoleTemplateName,
} from '../../src/generated/operations.js';
import { userInput } from '../support/company.js';
import { assignRole } from '../support/custom-roles.js';
import { quickUser } from '../support/rounds.js';
import { plainOptions, uniqueName, World, type Person } from '../support/world.js';

describe('XSP-1, XSP-2, XSP-4 a user manager and data managers, with roles from the templates alone', function () {
  this.timeout(60_000);
  let world: World;
  let userManager: Person;
  let dataManager: { id: string };

  before(async () => {
    world = await World.create();
    const manages = await fromTemplate('USER_MANAGER');
    dataManager = await fromTemplate('DATA_MANAGER');
    userManager = await world.user({ role: 'MEMBER' });
    await assignRole(world, manages, userManager);
  });

  async function fromTemplate(template: CustomRoleTemplateName): Promise<{ id: string }> {
    const input = { name: uniqueName(template), template };
    const { createCustomRole } = await world.superadmin.client.run(CreateCustomRoleDocument, { input });
    return createCustomRole.customRole;
  }

  /** A user whom the user manager creates with the role, invited and logged in. */
  async function created(customRoleIds: string[]): Promise<Person> {
    const input = userInput({ customRoleIds });
    const { createUser } = await userManager.client.run(CreateUserDocument, { input });
    expect(createUser.user.role).to.equal('MEMBER');
    const invited = { id: createUser.user.id, email: input.email };
    return { ...invited, client: await world.accept(await world.invitation(invited, 1, userManager)) };
  }

  it('the user manager creates a data manager, who uploads, edits and releases a delivery', async () => {
    const person = await created([dataManager.id]);
    const uploadId = await world.upload(person);
    const { createShipment } = await person.client.run(CreateShipmentDocument, {
      input: { uploadId, options: plainOptions, draft: true },
    });
    const { id } = createShipment.shipment;
    await person.client.run(UpdateShipmentDocument, {
      input: { id, options: { ...plainOptions, colour: 'COLOUR' } },
    });
    const { submitShipment } = await person.client.run(SubmitShipmentDocument, { id });
    expect(submitShipment.shipment.status).to.equal('QUEUED');
  });

  it('a data manager releases waiting deliveries, and sees those of all', async () => {
    const person = await created([dataManager.id]);
    const examinee = await quickUser(world, { trait: 'EXAMINEE' });
    const waiting = await world.shipment(examinee);
    const { shipments } = await person.client.run(ShipmentsDocument, { first: 5 });
    expect(shipments.nodes.map(({ id }) => id)).to.include(waiting.id);
    await person.client.run(ApproveShipmentDocument, {
      id: waiting.id,
      approvalId: waiting.approval?.id ?? '',
    });
    const { shipment } = await person.client.run(ShipmentDocument, { id: waiting.id });
    expect(shipment?.status).not.to.equal('PENDING_APPROVAL');
  });

  it('everybody but the user manager sees only their own profile', async () => {
    const person = await created([dataManager.id]);
    const { users } = await person.client.run(UsersDocument, { first: 10 });
    expect(users.nodes.map(({ id }) => id)).to.deep.equal([person.id]);
    const all = await userManager.client.run(UsersDocument, { first: 10 });
    expect(all.users.totalCount).to.be.greaterThan(2);
  });

  it('nobody is created without a role, and nothing is stored', async () => {
    const { totalCount } = (await userManager.client.run(UsersDocument, { first: 1 })).users;
    expect(await userManager.client.problems(CreateUserDocument, { input: userInput() })).to.deep.equal([
      'customRoleIds: REQUIRED',
    ]);
    await userManager.client.refused('NOT_FOUND', CreateUserDocument, {
      input: userInput({ customRoleIds: [world.superadmin.id] }),
    });
    expect((await userManager.client.run(UsersDocument, { first: 1 })).users.totalCount).to.equal(totalCount);
  });

  it('the user manager removes the role and assigns it again, locks, unlocks and deletes', async () => {
    const person = await created([dataManager.id]);
    const { client } = userManager;
    const roles = (customRoleIds: string[]) =>
      client.run(UpdateUserRolesDocument, { input: { userId: person.id, customRoleIds } });
    await roles([]);
    await person.client.refused('FORBIDDEN', ShipmentsDocument, { first: 1 });
    await roles([dataManager.id]);
    await person.client.run(ShipmentsDocument, { first: 1 });
    await client.run(LockUserDocument, { id: person.id });
    await client.run(UnlockUserDocument, { id: person.id });
    await client.run(DeleteUserDocument, { id: person.id });
  });

  it('the user manager releases nothing, although they assign the role that does', async () => {
    await userManager.client.refused('FORBIDDEN', ShipmentsDocument, { first: 1 });
  });

  it('XSP-1 a role that is new, changed or gone counts from the next request on', async () => {
    const input = { name: uniqueName('Rolle'), grants: [] };
    const { createCustomRole } = await world.superadmin.client.run(CreateCustomRoleDocument, { input });
    await created([createCustomRole.customRole.id]);
    const sends = await fromTemplate('SENDER');
    await created([sends.id]);
  });
});
