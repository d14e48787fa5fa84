import { day } from '../../src/clock.js';
import {
  InviteUserDocument,
  LockUserDocument,
  UpdateAccountDocument,
  UpdateGroupDocument,
  UpdateUserDocument,
} from '../../src/generated/operations.js';
import { storeFaultyResult } from '../support/activity-log.js';
import { Client } from '../support/client.js';
import type { TestGateway } from '../support/gateway.js';
import { newRegistration, pendingRegistration } from '../support/registration.js';
import { failedMail } from '../support/stored-mails.js';
import {
  decidedAs,
  password,
  plainOptions,
  uniqueName,
  World,
  type Group,
  type Person,
} from '../support/world.js';
import { messageTo, newEmail, newUser } from './new-user.js';
import type { Letters } from './decision-variables.js';
import type { PermissionSet } from './permission-sets.js';
import { storedDeputyships } from './places-of-deputies.js';
import { billingContact } from './billing-variables.js';
import { arrangedRole, roleBait, roleQueries, roleVariables } from './role-variables.js';
import { credentialVariables } from './credential-variables.js';
import { groupVariables } from './group-variables.js';
import { arrangedTemplate, templateBait, templateVariables } from './template-variables.js';
import { shipmentVariables } from './shipment-variables.js';

/** The bulk mutations of users. */
const changesMany = /^(invite|lock|unlock|delete|add|remove)Users/;

/** What a request is sent with. */
export interface Asked {
  client: Client;
  variables: Record<string, unknown>;
}

/** An account with one person of every permission set, and something of everything for them to act on. */
export class Cast {
  private constructor(
    readonly world: World,
    private readonly people: Record<Exclude<PermissionSet, 'nobody'>, Person>,
    private readonly group: Group,
    private readonly invitedId: string,
    private readonly credentialId: string,
    private readonly roleId: string,
    private readonly templateId: string,
    private readonly mailId: string,
    private readonly letters: Letters,
    private readonly invitations: string[],
    private readonly worldsToEnd: World[],
    private readonly worldsToHandOver: { world: World; heirId: string }[],
  ) {}

  /** Arranges everything that takes mails, so that afterwards nothing runs in the background. */
  static async gather(gateway: TestGateway): Promise<Cast> {
    const world = await World.create({ gateway });
    const { superadmin } = world;
    const group = await world.group();
    const address = { street: 'Hauptstraße 1', postalCode: '21423', city: 'Winsen', country: 'DE' as const };
    await superadmin.client.run(UpdateGroupDocument, { input: { id: group.id, address } });
    const noticeDays = { holidays: { country: 'DE', state: 'BY' } };
    await superadmin.client.run(UpdateAccountDocument, { input: { noticeDays } });
    const groups = [group];
    const [manager, groupManager, headApprover, headExaminee, user, userApprover, examinee, member] =
      await Promise.all([
        world.user({ role: 'MANAGER' }),
        world.user({ role: 'GROUP_MANAGER', groups }),
        world.user({ role: 'GROUP_MANAGER', trait: 'APPROVER', groups }),
        world.user({ role: 'GROUP_MANAGER', trait: 'EXAMINEE', groups }),
        world.user({ trait: 'EXAMINEE', groups }),
        world.user({ trait: 'APPROVER', groups }),
        world.user({ trait: 'EXAMINEE', groups }),
        world.user({ role: 'MEMBER', groups }),
      ]);
    const letters: Letters = [];
    for (const [of, sender] of [['user', user] as const, ['user + examinee', examinee] as const]) {
      const { id } = await world.shipment(sender, { group });
      await world.approve(superadmin, { id });
      await world.shipmentIn(sender, id, 'SENT');
      letters.push({ of, id, waiting: decidedAs(await world.shipment(sender, { group })) });
    }
    await world.shipment(userApprover, { group, draft: true });
    // Has needed approval once, and so sees what an approval looks like, but needs none any more.
    await superadmin.client.run(UpdateUserDocument, { input: { id: user.id, approvalTrait: 'NONE' } });
    const heads = [groupManager, headApprover, headExaminee];
    for (const person of [superadmin, manager, ...heads, user, userApprover, examinee])
      await world.credential(person, { kind: 'SFTP', group });
    const { client, credential } = await world.credential(user, { group });
    await storeFaultyResult(world);
    const invited = await world.createdUser({ groups });
    const roleId = await arrangedRole(world, invited, group);
    await storedDeputyships(world, [invited, userApprover], [user, examinee, ...heads, member]);
    await superadmin.client.run(InviteUserDocument, { id: invited.id });
    const invitations = await Promise.all(
      Array.from({ length: 4 }, () =>
        world.createdUser({ groups }).then((person) => world.invitation(person)),
      ),
    );
    const worldsToHandOver = await Promise.all(
      Array.from({ length: 2 }, async () => {
        const other = await World.create({ gateway });
        return { world: other, heirId: (await other.user({ role: 'MANAGER' })).id };
      }),
    );
    const worldsToEnd = await Promise.all(Array.from({ length: 2 }, () => World.create({ gateway })));
    return new Cast(
      world,
      {
        superadmin,
        manager,
        'group manager': groupManager,
        'group manager + approver': headApprover,
        'group manager + examinee': headExaminee,
        user,
        'user + approver': userApprover,
        'user + examinee': examinee,
        member,
        'API credential': { ...user, client },
      },
      group,
      invited.id,
      credential.id,
      roleId,
      await arrangedTemplate(world, superadmin.id, [
        groupManager,
        headApprover,
        headExaminee,
        user,
        userApprover,
        examinee,
      ]),
      await failedMail(gateway, world.accountId),
      letters,
      invitations,
      worldsToEnd,
      worldsToHandOver,
    );
  }

  /** The client of somebody with these permissions. */
  client(set: PermissionSet): Client {
    return set === 'nobody' ? this.world.anonymous() : this.people[set].client;
  }

  /** What to ask a query with, so that it finds something which this viewer sees. */
  queryVariables(set: PermissionSet, field: string): Record<string, unknown> {
    const asUser = set === 'user' || set === 'API credential';
    const letter = this.letters.find(({ of }) => of === (asUser ? 'user' : 'user + examinee'));
    const alone = asUser || set === 'member' || set.startsWith('user');
    const ofRoles = roleQueries[field];
    if (ofRoles !== undefined) {
      const asksAboutOthers = set === 'nobody' || set === 'superadmin' || set === 'manager';
      const userId = asksAboutOthers ? this.invitedId : this.people[set].id;
      return ofRoles({ roleId: this.roleId, userId, groupId: this.group.id });
    }
    switch (field) {
      case 'bookingTemplate':
        return { id: this.templateId };
      case 'node':
        return { id: this.world.accountId };
      case 'user':
        return { id: alone ? this.people[set as 'user'].id : this.invitedId };
      case 'group':
        return { id: this.group.id };
      case 'shipment':
        return { id: letter?.id };
      case 'accounting': {
        const monthIn = (days: number): string => new Date(Date.now() + days * day).toISOString().slice(0, 7);
        return { from: monthIn(-1), to: monthIn(1), by: ['MONTH', 'GROUP', 'SENDER'] };
      }
      case 'price':
        return { options: plainOptions, pages: 3 };
      default:
        return {};
    }
  }

  /** What a refused mutation is tried with: it would succeed if it were not refused. */
  bait(field: string): Record<string, unknown> {
    const letter = this.letters[0];
    if (field === 'approveShipment') return { ...letter?.waiting };
    const ids: Record<string, string | undefined> = {
      lockGroup: this.group.id,
      deleteGroup: this.group.id,
      inviteUser: this.invitedId,
      lockUser: this.invitedId,
      nameBillingContact: this.people.member.id,
      removeBillingContact: this.people.superadmin.id,
      deleteUser: this.invitedId,
      cancelShipment: letter?.waiting.id,
      deleteCredential: this.credentialId,
      retryMail: this.mailId,
      deleteCustomRole: this.roleId,
      deleteBookingTemplate: this.templateId,
    };
    if (field in ids) return { id: ids[field] };
    const inputs: Record<string, object> = {
      updateMailSettings: { settings: [{ event: 'LETTER_DECIDED', mode: 'IMMEDIATE' }] },
      mailUsers: messageTo(this.invitedId),
      updateAccount: { company: 'Feindliche Übernahme AG' },
      endUserManagement: { password },
      deleteAccount: { password },
      handOverSuperadmin: { userId: this.people.manager.id, password },
      changePassword: { currentPassword: password, newPassword: `${password}!` },
      createGroup: { name: uniqueName('Gruppe') },
      updateGroup: { id: this.group.id, name: uniqueName('Gruppe') },
      createUser: newUser(this.group),
      updateUser: { id: this.invitedId, firstName: 'Mallory' },
      assignGroup: { groupId: this.group.id, userIds: [this.invitedId] },
      updateProfile: { firstName: 'Mallory' },
      ...templateBait(this.templateId),
      ...roleBait(this.roleId, this.people.member.id),
      createCredential: { kind: 'DRIVER' },
      createUpload: { filename: 'Brief.pdf' },
      createShipment: { uploadId: letter?.id, groupId: this.group.id, options: plainOptions },
      updateShipment: { id: letter?.waiting.id, options: plainOptions },
      assignShipment: { id: letter?.waiting.id, addUserIds: [this.people.member.id] },
      rejectShipment: { ...letter?.waiting },
      decideShipments: { decisions: [{ ...letter?.waiting, decision: 'APPROVE' }] },
      moveShipment: { ...letter?.waiting, groupId: this.group.id },
    };
    if (changesMany.test(field)) {
      const group = field.endsWith('Group') && { groupId: this.group.id };
      return { input: { userIds: [this.invitedId], ...group } };
    }
    return field in inputs ? { input: inputs[field] } : { id: letter?.waiting.id };
  }

  /** Arranges something fresh for a mutation that this viewer may do, and says with what to ask for it. */
  async mutation(set: PermissionSet, field: string): Promise<Asked> {
    const client = this.client(set);
    const withInput = (input: object): Asked => ({ client, variables: { input } });
    const withId = (id: string): Asked => ({ client, variables: { id } });
    if (changesMany.test(field)) {
      const userIds = [await this.freshUser()];
      return withInput({ userIds, ...(field.endsWith('Group') && { groupId: this.group.id }) });
    }
    const ofTemplates = await templateVariables(
      this.world,
      this.people[set === 'nobody' ? 'superadmin' : set].id,
      field,
    );
    if (ofTemplates !== undefined) return { client, variables: ofTemplates };
    const ofGroups = await groupVariables(this.world, client, field);
    if (ofGroups !== undefined) return { client, variables: ofGroups };
    const ofRoles = roleVariables[field];
    if (ofRoles !== undefined)
      return { client, variables: await ofRoles(this.world, this.roleId, () => this.freshUser()) };
    switch (field) {
      case 'registerAccount':
        return withInput(newRegistration(newEmail()));
      case 'confirmRegistration':
        return withInput({ token: await pendingRegistration(this.world.gateway.url, newEmail()) });
      case 'logIn':
        return withInput({ loginName: this.people.superadmin.email, password });
      case 'acceptInvitation':
        return withInput({
          token: (set === 'nobody' ? this.invitations.pop() : null) ?? 'unknown',
          password,
        });
      case 'verifyActivities':
        return { client, variables: {} };
      case 'logOut':
        return { client: await this.again(set), variables: {} };
      case 'changePassword':
        return withInput({ currentPassword: password, newPassword: password });
      case 'updateAccount':
        return withInput({ company: uniqueName('Firma') });
      case 'activateUserManagement':
        return { client: await this.newSuperadmin(), variables: {} };
      case 'deleteAccount':
        return { client: await this.newSuperadmin(), variables: { input: { password } } };
      case 'endUserManagement':
        return { client: taken(this.worldsToEnd).superadmin.client, variables: { input: { password } } };
      case 'handOverSuperadmin': {
        const { world, heirId } = taken(this.worldsToHandOver);
        return { client: world.superadmin.client, variables: { input: { userId: heirId, password } } };
      }
      case 'createUser':
        return withInput(newUser(this.group));
      case 'updateUser':
        return withInput({ id: await this.freshUser(), firstName: 'Paula' });
      case 'assignGroup':
        return withInput({ groupId: this.group.id, userIds: [await this.freshUser()] });
      case 'updateProfile':
        return withInput({ language: 'DE' });
      case 'inviteUser':
      case 'lockUser':
      case 'deleteUser':
        return withId(await this.freshUser());
      case 'nameBillingContact':
      case 'removeBillingContact':
        return withId(await billingContact(this.people, field === 'removeBillingContact'));
      case 'unlockUser': {
        const id = await this.freshUser();
        await client.run(LockUserDocument, { id });
        return withId(id);
      }
      case 'mailUsers':
        return withInput(messageTo(this.people.member.id));
      case 'updateMailSettings':
        return withInput({ settings: [{ event: 'LETTER_DECIDED', mode: 'DIGEST', digestTime: '07:30' }] });
      case 'retryMail':
        return withId(await failedMail(this.world.gateway, this.world.accountId));
      case 'createCredential':
      case 'deleteCredential':
        return { client, variables: await credentialVariables(client, field) };
      default: {
        if (set === 'nobody') throw new Error(`Nobody may ${field}.`);
        const people = { sender: this.people[set], examinee: this.people['user + examinee'] };
        return { client, variables: await shipmentVariables(this.world, people, this.group, field) };
      }
    }
  }

  private async newSuperadmin(): Promise<Client> {
    const world = await World.create({ gateway: this.world.gateway, userManagement: false });
    return world.superadmin.client;
  }

  private async freshUser(): Promise<string> {
    // Whom every user manager could create, and so also invite.
    return (await this.world.createdUser({ trait: 'EXAMINEE', groups: [this.group] })).id;
  }

  private async again(set: PermissionSet): Promise<Client> {
    return set === 'nobody' ? this.client(set) : this.world.logIn(this.people[set]);
  }
}

function taken<T>(list: T[]): T {
  const next = list.pop();
  if (next === undefined) throw new Error('Nothing is left to take.');
  return next;
}
