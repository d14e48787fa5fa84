import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { expect } from 'chai';
import { getMetadataStorage } from 'type-graphql';
import { problemIn, type Problem } from '../../src/errors/problem.js';
import { VieraugenError } from '../../src/errors/vieraugen-error.js';
import {
  AcceptInvitationDocument,
  ConfirmRegistrationDocument,
  CreateCredentialDocument,
  CopyBookingTemplateDocument,
  CopyCustomRoleDocument,
  CreateBookingTemplateDocument,
  CreateCustomRoleDocument,
  CreateGroupDocument,
  UpdateCustomRoleDocument,
  CreateShipmentDocument,
  CreateUploadDocument,
  CreateUserDocument,
  DecideShipmentsDocument,
  DeleteShipmentDocument,
  MailUsersDocument,
  RegisterAccountDocument,
  RejectShipmentDocument,
  UpdateAccountDocument,
  UpdateBookingTemplateDocument,
  UpdateGroupDocument,
  UpdateProfileDocument,
  UpdateUserDocument,
} from '../../src/generated/operations.js';
import { commandOf } from '../../src/resolvers/input-of.js';
import {
  ConfirmRegistrationCommand,
  RegisterAccountCommand,
  UpdateAccountCommand,
} from '../../src/services/account/account.commands.js';
import {
  DeleteShipmentCommand,
  RejectShipmentCommand,
  ShipmentDecisionCommand,
} from '../../src/services/approval/approval.commands.js';
import {
  CopyBookingTemplateCommand,
  CreateBookingTemplateCommand,
  UpdateBookingTemplateCommand,
} from '../../src/services/booking-template/booking-template.commands.js';
import { CreateCredentialCommand } from '../../src/services/credential/credential.commands.js';
import {
  CopyCustomRoleCommand,
  CreateCustomRoleCommand,
  UpdateCustomRoleCommand,
} from '../../src/services/custom-role/custom-role.commands.js';
import { CreateGroupCommand, UpdateGroupCommand } from '../../src/services/group/group.commands.js';
import { CreateShipmentCommand, CreateUploadCommand } from '../../src/services/shipment/shipment.commands.js';
import { MailUsersCommand } from '../../src/services/user/message.commands.js';
import {
  AcceptInvitationCommand,
  CreateUserCommand,
  UpdateProfileCommand,
  UpdateUserCommand,
} from '../../src/services/user/user.commands.js';
import type { Viewer } from '../../src/shield/viewer.js';
import { kindOfText } from '../../src/text/kinds.js';
import type { Client } from '../support/client.js';
import { pendingRegistration } from '../support/registration.js';
import { customRole } from '../support/custom-roles.js';
import { plainOptions, uniqueName, World } from '../support/world.js';
import { arrangedTemplate } from '../shield/template-variables.js';

/** A command with wrong texts, given to the service and, as an input, to the gateway. */
interface Case {
  command: new () => object;
  byService: () => Promise<unknown>;
  byGraphql: () => Promise<Problem[]>;
}

const origin = { ipAddress: '192.0.2.77', userAgent: null };
const invisible = 'a\u200Bb';
const id = '0'.repeat(26);

describe('The commands of services', () => {
  let world: World;
  let client: Client;
  let viewer: Viewer;

  before(async () => {
    world = await World.create();
    client = world.superadmin.client;
    viewer = (await world.gateway.gateway.services.sessions.viewerOf(client.token!, origin))!;
  });

  async function cases(): Promise<Case[]> {
    const { services } = world.gateway.gateway;
    const anonymous = world.anonymous();
    const existing = await world.group();
    const details = {
      loginName: 'a b',
      personnelNumber: 'x'.repeat(51),
      function: invisible,
      note: `${'x'.repeat(2_000)}y`,
      groupIds: Array.from({ length: 201 }, () => existing.id),
    };
    const names = { firstName: '  ', lastName: 'x'.repeat(101), email: 'nobody' };
    const group = {
      description: invisible,
      costBearer: 'two\nlines',
      costCentre: 'x'.repeat(101),
      address: { street: ' ', postalCode: 'x'.repeat(21), city: invisible, country: 'x\ny' },
    };
    const role = await customRole(world, []);
    const description = invisible;
    const user = await world.createdUser({ groups: [existing] });
    const ofUser = { ...names, ...details };
    const registration = {
      company: '',
      ...names,
      loginName: 'a b',
      password: 'short',
      timeZone: 'Europe/Bonn',
    };
    const account = {
      company: 'x'.repeat(201),
      timeZone: 'Europe/Bonn',
      holdMinutes: 61,
      approvalNoticeTimes: [],
      digestTimes: ['12:00', '12:00'],
      noticeDays: { weekdays: [], holidays: { country: 'XX' } },
    };
    const rejection = { id, approvalId: id, comment: invisible };
    const shipment = {
      uploadId: await world.upload(world.superadmin),
      groupId: existing.id,
      options: plainOptions,
      channel: 'GO' as const,
      draft: true,
      idempotencyKey: 'x'.repeat(101),
    };
    const invited = await world.createdUser({ groups: [existing] });
    const acceptance = { token: await world.invitation(invited), password: 'short', loginName: 'a b' };
    const token = await pendingRegistration(world.gateway.url, `${uniqueName('neu')}@firma.example`);
    const confirmation = { token, loginName: 'x'.repeat(255) };
    const template = { name: invisible, costCentre: 'x'.repeat(101), options: plainOptions };
    const copy = { id: await arrangedTemplate(world, world.superadmin.id), name: ' ' };
    const message = { subject: 'two\nlines', text: invisible, idempotencyKey: ' ' };
    return [
      {
        command: MailUsersCommand,
        byService: () => services.messages.send(viewer, message),
        byGraphql: () => refusal(client, MailUsersDocument, { input: message }),
      },
      {
        command: CreateUserCommand,
        byService: () => services.users.create(viewer, ofUser),
        byGraphql: () => refusal(client, CreateUserDocument, { input: ofUser }),
      },
      {
        command: UpdateUserCommand,
        byService: () => services.users.update(viewer, { id: user.id, ...ofUser }),
        byGraphql: () => refusal(client, UpdateUserDocument, { input: { id: user.id, ...ofUser } }),
      },
      {
        command: UpdateProfileCommand,
        byService: () => services.profiles.update(viewer, { firstName: ' ', lastName: invisible }),
        byGraphql: () =>
          refusal(client, UpdateProfileDocument, { input: { firstName: ' ', lastName: invisible } }),
      },
      {
        command: AcceptInvitationCommand,
        byService: () => services.invitations.accept(acceptance, origin),
        byGraphql: () => refusal(anonymous, AcceptInvitationDocument, { input: acceptance }),
      },
      {
        command: CreateCustomRoleCommand,
        byService: () => services.customRoles.create(viewer, { name: ' ', description }),
        byGraphql: () => refusal(client, CreateCustomRoleDocument, { input: { name: ' ', description } }),
      },
      {
        command: CopyCustomRoleCommand,
        byService: () => services.customRoles.copy(viewer, { id: role.id, name: invisible }),
        byGraphql: () => refusal(client, CopyCustomRoleDocument, { input: { id: role.id, name: invisible } }),
      },
      {
        command: UpdateCustomRoleCommand,
        byService: () => services.customRoles.update(viewer, { id: role.id, name: ' ', description }),
        byGraphql: () =>
          refusal(client, UpdateCustomRoleDocument, { input: { id: role.id, name: ' ', description } }),
      },
      {
        command: CreateBookingTemplateCommand,
        byService: () => services.bookingTemplates.create(viewer, template),
        byGraphql: () => refusal(client, CreateBookingTemplateDocument, { input: template }),
      },
      {
        command: UpdateBookingTemplateCommand,
        byService: () => services.bookingTemplates.update(viewer, { ...copy, ...template }),
        byGraphql: () => refusal(client, UpdateBookingTemplateDocument, { input: { ...copy, ...template } }),
      },
      {
        command: CopyBookingTemplateCommand,
        byService: () => services.bookingTemplates.copy(viewer, copy),
        byGraphql: () => refusal(client, CopyBookingTemplateDocument, { input: copy }),
      },
      {
        command: CreateGroupCommand,
        byService: () => services.groups.create(viewer, { name: ' ', ...group }),
        byGraphql: () => refusal(client, CreateGroupDocument, { input: { name: ' ', ...group } }),
      },
      {
        command: UpdateGroupCommand,
        byService: () => services.groups.update(viewer, { id: existing.id, name: invisible, ...group }),
        byGraphql: () =>
          refusal(client, UpdateGroupDocument, { input: { id: existing.id, name: invisible, ...group } }),
      },
      {
        command: RegisterAccountCommand,
        byService: () => services.registrations.register(registration, origin.ipAddress),
        byGraphql: () => refusal(anonymous, RegisterAccountDocument, { input: registration }),
      },
      {
        command: ConfirmRegistrationCommand,
        byService: () => services.registrations.confirm(confirmation, origin.ipAddress),
        byGraphql: () => refusal(anonymous, ConfirmRegistrationDocument, { input: confirmation }),
      },
      {
        command: UpdateAccountCommand,
        byService: () => services.accounts.update(viewer, account),
        byGraphql: () => refusal(client, UpdateAccountDocument, { input: account }),
      },
      {
        command: CreateCredentialCommand,
        byService: () => services.credentials.create(viewer, { kind: 'DRIVER', label: invisible }),
        byGraphql: () =>
          refusal(client, CreateCredentialDocument, { input: { kind: 'DRIVER', label: invisible } }),
      },
      {
        command: CreateUploadCommand,
        byService: () => services.uploads.create(viewer, { filename: 'a/b.pdf' }),
        byGraphql: () => refusal(client, CreateUploadDocument, { input: { filename: 'a/b.pdf' } }),
      },
      {
        command: CreateShipmentCommand,
        byService: () => services.shipments.create(viewer, shipment),
        byGraphql: () => refusal(client, CreateShipmentDocument, { input: shipment }),
      },
      {
        command: RejectShipmentCommand,
        byService: () => services.approvals.reject(viewer, rejection),
        byGraphql: () => refusal(client, RejectShipmentDocument, { input: rejection }),
      },
      {
        command: DeleteShipmentCommand,
        byService: () => services.approvals.delete(viewer, rejection),
        byGraphql: () => refusal(client, DeleteShipmentDocument, rejection),
      },
      {
        command: ShipmentDecisionCommand,
        byService: async () => {
          const decisions = [{ ...rejection, decision: 'REJECT' as const }];
          const [outcome] = await services.approvals.decideEach(viewer, { decisions });
          throw outcome?.failure?.thrown;
        },
        byGraphql: async () => {
          const decisions = [{ ...rejection, decision: 'REJECT' as const }];
          const { decideShipments } = await client.run(DecideShipmentsDocument, { input: { decisions } });
          return (decideShipments.results[0]?.error?.problems ?? []) as Problem[];
        },
      },
    ];
  }

  it('refuse the same texts with the same problems for an object literal as for an input of GraphQL', async () => {
    const tried = await cases();
    for (const { command, byService, byGraphql } of tried) {
      const expected = await byGraphql();
      expect(expected, command.name).to.have.length.greaterThan(0);
      expect(await problemsOf(byService), command.name).to.deep.equal(expected);
    }
    expect(tried.map(({ command }) => command.name).toSorted()).to.deep.equal(commandsWithRules().toSorted());
  });

  it('store a text of an object literal as they store one of an input, also in a nested object', async () => {
    const { groups, users } = world.gateway.gateway.services;
    const name = uniqueName('Einkauf');
    const address = { street: '  Weg  1 ', postalCode: '10115', city: 'Ko\u0308ln' };
    const group = await groups.create(viewer, { name: `  ${name}  `, address });
    expect(group).to.deep.include({ name, address: { street: 'Weg 1', postalCode: '10115', city: 'Köln' } });
    const email = `${uniqueName('anna')}@firma.example`;
    const person = { firstName: ' Anna  Maria ', lastName: 'Schmidt', email, role: 'MANAGER' as const };
    const user = await users.create(viewer, person);
    expect(user).to.include({ firstName: 'Anna Maria', email });
  });

  it('leave the object that they are given unchanged', async () => {
    const given = Object.freeze({ name: `  ${uniqueName('Lager')}  ` });
    const group = await world.gateway.gateway.services.groups.create(viewer, given);
    expect(group.name).to.equal(given.name.trim());
  });
});

/** The commands of inputs with a text that is not taken verbatim. */
function commandsWithRules(): string[] {
  const commands = [...getMetadataStorage().inputTypes, ...getMetadataStorage().argumentTypes].flatMap(
    ({ target, fields }) => {
      const command = commandOf(target);
      const kinds = (fields ?? []).map(
        ({ name }) => command && kindOfText(command.prototype as object, name),
      );
      const hasRules = kinds.some((kind) => kind !== undefined && kind !== 'PROOF' && kind !== 'CODE');
      return command !== undefined && hasRules ? [command.name] : [];
    },
  );
  return [...new Set(commands)];
}

async function refusal<Data, Variables>(
  client: Client,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Problem[]> {
  return (await client.refused('BAD_USER_INPUT', document, variables)).extensions.problems ?? [];
}

async function problemsOf(call: () => Promise<unknown>): Promise<readonly Problem[]> {
  try {
    await call();
  } catch (error) {
    if (error instanceof VieraugenError)
      return (error.details.problems ?? []).map((each) => problemIn('EN', each));
    throw error;
  }
  return expect.fail('was to be refused');
}
