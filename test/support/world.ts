import type { ApprovalTrait, Role, UserType } from '../../src/entities/user.enums.js';
import type { CredentialKind } from '../../src/entities/credential.enums.js';
import type { Language } from '../../src/entities/language.js';
import {
  AcceptInvitationDocument,
  ActivateUserManagementDocument,
  ApproveShipmentDocument,
  CreateCredentialDocument,
  CreateGroupDocument,
  CreateShipmentDocument,
  CreateUploadDocument,
  CreateUserDocument,
  DeleteShipmentDocument,
  InviteUserDocument,
  LogInDocument,
  RegisterAccountDocument,
  RejectShipmentDocument,
  ShipmentDocument,
  type CreateCredentialMutation,
  type CreateShipmentMutation,
} from '../../src/generated/operations.js';
import { Client } from './client.js';
import type { TestGateway } from './gateway.js';
import { sharedGateway } from './hooks.js';
import { confirmRegistration } from './registration.js';
import { invitationToken } from './mailbox.js';
import { pages as pdfWithPages } from './pdf-samples.js';

/** The password of everybody in a world. */
export const password = 'vier Augen sehen mehr';

/** Somebody of an account, with a client that is logged in as them. */
export interface Person {
  id: string;
  email: string;
  client: Client;
}

/** A group of an account. */
export interface Group {
  id: string;
  name: string;
}

/** A shipment as a mutation answers it. */
export type Shipment = NonNullable<CreateShipmentMutation['createShipment']>['shipment'];

/** How a decision names a letter: with the approval that was seen. */
export function decidedAs({ id, approval }: Pick<Shipment, 'id' | 'approval'>): {
  id: string;
  approvalId: string;
} {
  if (approval === null) throw new Error('The letter needs no approval.');
  return { id, approvalId: approval.id };
}

/** A credential as it was made, with a client that has its secret as bearer. */
export interface Credential {
  credential: NonNullable<CreateCredentialMutation['createCredential']>['credential'];
  secret: string;
  client: Client;
}

/** How a letter is printed when a test does not care. */
export const plainOptions = {
  sides: 'SIMPLEX',
  colour: 'BLACK_AND_WHITE',
  destination: 'NATIONAL',
  registered: 'NONE',
} as const;

let names = 0;

/** A word that nobody has used in this run. */
export function uniqueName(stem: string): string {
  return `${stem}-${process.pid}-${Date.now().toString(36)}-${++names}`;
}

/** An account with its superadmin, and what a test puts into it: people, groups and letters, all through the API. */
export class World {
  private constructor(
    readonly gateway: TestGateway,
    readonly accountId: string,
    readonly superadmin: Person,
  ) {}

  /** Registers an account and confirms the registration. User management is active unless asked for otherwise. */
  static async create(
    options: { userManagement?: boolean; gateway?: TestGateway; company?: string } = {},
  ): Promise<World> {
    const gateway = options.gateway ?? (await sharedGateway());
    const client = new Client(gateway.url);
    const email = `${uniqueName('superadmin')}@firma.example`;
    const { registerAccount } = await client.run(RegisterAccountDocument, {
      input: {
        company: options.company ?? 'Beispiel & Söhne',
        firstName: 'Sabine',
        lastName: 'Schäfer',
        email,
        password,
      },
    });
    await confirmRegistration(gateway, { accountId: registerAccount.account.id, email });
    const { logIn } = await client.run(LogInDocument, { input: { loginName: email, password } });
    if (logIn.viewer === null) throw new Error('Who has logged in is told nothing about themselves.');
    client.token = logIn.token;
    if (options.userManagement !== false) await client.run(ActivateUserManagementDocument);
    return new World(gateway, registerAccount.account.id, { id: logIn.viewer.user.id, email, client });
  }

  /** A client that is not logged in. */
  anonymous(): Client {
    return new Client(this.gateway.url);
  }

  /** Makes a group. */
  async group(name: string = uniqueName('Gruppe')): Promise<Group> {
    const { createGroup } = await this.superadmin.client.run(CreateGroupDocument, { input: { name } });
    return { id: createGroup.group.id, name };
  }

  /** Makes a user who has not been invited. */
  async createdUser(
    settings: {
      role?: Role;
      trait?: ApprovalTrait;
      type?: UserType;
      groups?: Group[];
      language?: Language;
      firstName?: string;
      lastName?: string;
      email?: string;
      by?: Person;
    } = {},
  ): Promise<{ id: string; email: string }> {
    const email = settings.email ?? `${uniqueName('person')}@firma.example`;
    const { createUser } = await (settings.by ?? this.superadmin).client.run(CreateUserDocument, {
      input: {
        firstName: settings.firstName ?? 'Petra',
        lastName: settings.lastName ?? uniqueName('Person'),
        email,
        role: settings.role ?? 'USER',
        approvalTrait: settings.trait ?? 'NONE',
        ...(settings.type === undefined ? {} : { type: settings.type }),
        groupIds: (settings.groups ?? []).map((group) => group.id),
        language: settings.language ?? 'DE',
      },
    });
    return { id: createUser.user.id, email };
  }

  /** Makes a user, invites them, and accepts the invitation from the real mail: somebody who is active and logged in. */
  async user(settings: Parameters<World['createdUser']>[0] = {}): Promise<Person> {
    const { id, email } = await this.createdUser(settings);
    return { id, email, client: await this.accept(await this.invitation({ id, email })) };
  }

  /** Invites somebody, for the count-th time; gives the token from the real mail that comes. */
  async invitation(
    person: { id: string; email: string },
    count = 1,
    by: Person = this.superadmin,
  ): Promise<string> {
    await by.client.run(InviteUserDocument, { id: person.id });
    const mails = await this.gateway.mailbox.waitFor(person.email, count);
    const mail = mails.at(-1);
    if (mail === undefined) throw new Error('No invitation came.');
    return invitationToken(mail);
  }

  /** Accepts an invitation; gives a client that is logged in as who was invited. */
  async accept(token: string): Promise<Client> {
    const client = new Client(this.gateway.url);
    const { acceptInvitation } = await client.run(AcceptInvitationDocument, { input: { token, password } });
    client.token = acceptInvitation.token;
    return client;
  }

  /** Logs somebody in once more, in a session of its own. */
  async logIn(person: { email: string }): Promise<Client> {
    const client = new Client(this.gateway.url);
    const { logIn } = await client.run(LogInDocument, { input: { loginName: person.email, password } });
    client.token = logIn.token;
    return client;
  }

  /** Makes a credential of somebody's own, for the API unless asked for otherwise. */
  async credential(
    person: Person,
    settings: { kind?: CredentialKind; group?: Group; label?: string } = {},
  ): Promise<Credential> {
    const { createCredential } = await person.client.run(CreateCredentialDocument, {
      input: {
        kind: settings.kind ?? 'API',
        groupId: settings.group?.id ?? null,
        label: settings.label ?? null,
      },
    });
    return { ...createCredential, client: new Client(this.gateway.url, createCredential.secret) };
  }

  /** Uploads a PDF; gives the upload's id. */
  async upload(
    person: Person,
    options: { pages?: number; bytes?: Uint8Array; filename?: string } = {},
  ): Promise<string> {
    const { createUpload } = await person.client.run(CreateUploadDocument, {
      input: { filename: options.filename ?? 'Brief.pdf' },
    });
    const response = await person.client.put(
      createUpload.upload.url,
      options.bytes ?? pdfWithPages(options.pages ?? 1),
    );
    if (response.status !== 201) throw new Error(`The upload was refused: ${await response.text()}`);
    return createUpload.upload.id;
  }

  /** Uploads a PDF and makes a shipment of it. */
  async shipment(
    person: Person,
    settings: {
      group?: Group;
      draft?: boolean;
      pages?: number;
      bytes?: Uint8Array;
      filename?: string;
      idempotencyKey?: string;
      options?: Partial<Shipment['options']>;
    } = {},
  ): Promise<Shipment> {
    const { createShipment } = await person.client.run(CreateShipmentDocument, {
      input: {
        uploadId: await this.upload(person, settings),
        groupId: settings.group?.id ?? null,
        options: { ...plainOptions, ...settings.options },
        draft: settings.draft ?? false,
        idempotencyKey: settings.idempotencyKey ?? null,
      },
    });
    return createShipment.shipment;
  }

  /** How this person names a letter to a decision, as they see it now. */
  async decided(person: Person, { id }: { id: string }): Promise<ReturnType<typeof decidedAs>> {
    const { shipment } = await person.client.run(ShipmentDocument, { id });
    if (!shipment) throw new Error('Whoever decides on a letter sees it.');
    return decidedAs(shipment);
  }

  /** Approves a letter as it is now. */
  async approve(person: Person, letter: { id: string }): Promise<Shipment> {
    const variables = await this.decided(person, letter);
    return (await person.client.run(ApproveShipmentDocument, variables)).approveShipment.shipment;
  }

  /** Rejects a letter as it is now. */
  async reject(person: Person, letter: { id: string }, comment: string | null = null): Promise<Shipment> {
    const input = { ...(await this.decided(person, letter)), comment };
    return (await person.client.run(RejectShipmentDocument, { input })).rejectShipment.shipment;
  }

  /** Deletes a letter as it is now, which is somebody's decision. */
  async remove(person: Person, letter: { id: string }): Promise<Shipment> {
    const variables = await this.decided(person, letter);
    return (await person.client.run(DeleteShipmentDocument, variables)).deleteShipment.shipment;
  }

  /** The shipment as this person sees it now. */
  async state(person: Person, { id }: { id: string }): Promise<Shipment> {
    const { shipment } = await person.client.run(ShipmentDocument, { id });
    if (!shipment) throw new Error('This person does not see the shipment.');
    return shipment;
  }

  /** The shipment as this person sees it once it is in this state; fails after fifty seconds. */
  async shipmentIn(person: Person, id: string, status: Shipment['status']): Promise<Shipment> {
    for (let tries = 0; tries < 1_000; tries++) {
      const { shipment } = await person.client.run(ShipmentDocument, { id });
      if (shipment?.status === status) return shipment;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`The shipment did not become ${status}.`);
  }
}
