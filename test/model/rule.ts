import type { ApprovalTrait, Role, UserType } from '../../src/entities/user.enums.js';
import type { CredentialKind } from '../../src/entities/credential.enums.js';
import type { Permission, Scope } from './catalogue.js';
import type { Limits } from './holding.js';
import type { Account, Code, CustomRole, Deputyship, Group, Key, Letter, Person, Template } from './model.js';

/** A permission to grant, with its limits. */
export interface Given extends Limits {
  permission: Permission;
  scope: Scope;
}

/** What is done, and with what. */
export interface Operations {
  createGroup: { name: string };
  renameGroup: { group: Group; name: string };
  lockGroup: { group: Group; confirmed: boolean };
  unlockGroup: { group: Group };
  deleteGroup: { group: Group; confirmed: boolean };
  createUser: { email: string; role?: Role; trait?: ApprovalTrait; type?: UserType; groups: Group[] };
  updateUser: {
    person: Person;
    role?: Role;
    trait?: ApprovalTrait;
    type?: UserType;
    groups?: Group[];
    email?: string;
    note?: string;
    confirmed: boolean;
  };
  lockUser: { person: Person; confirmed: boolean };
  unlockUser: { person: Person };
  deleteUser: { person: Person; confirmed: boolean };
  inviteUser: { person: Person };
  acceptInvitation: { person: Person; token: string };
  logIn: { person: Person };
  handOverSuperadmin: { person: Person; passwordFits: boolean };
  activateUserManagement: Record<never, never>;
  endUserManagement: { passwordFits: boolean };
  deleteAccount: { passwordFits: boolean };
  createCredential: { credential: CredentialKind; group: Group | null; program: Person | null };
  deleteCredential: { key: Key };
  createShipment: {
    group: Group | null;
    draft: boolean;
    template: Template | null;
    upload: 'OWN' | 'USED' | 'FOREIGN';
    impossible: boolean;
  };
  updateShipment: { letter: Letter; group?: Group | null; impossible?: boolean };
  submitShipment: { letter: Letter };
  cancelShipment: { letter: Letter };
  deleteShipment: { letter: Letter; approvalId: string | null };
  approveShipment: { letter: Letter; approvalId: string };
  rejectShipment: { letter: Letter; approvalId: string };
  moveShipment: { letter: Letter; approvalId: string; group: Group };
  createCustomRole: { name: string; grants: Given[] };
  updateCustomRole: {
    customRole: CustomRole;
    name?: string;
    grants?: Given[];
    confirmed: boolean;
  };
  deleteCustomRole: { customRole: CustomRole; confirmed: boolean };
  assignCustomRole: {
    customRole: CustomRole;
    add: Person[];
    remove: Person[];
    /** The groups for which the added users hold it; null for the whole account. */
    groups: Group[] | null;
    everyone?: boolean;
    confirmed: boolean;
  };
  updateUserRights: {
    person: Person;
    rights?: Given[];
    exclusions?: Permission[];
    confirmed: boolean;
  };
  nameBillingContact: { person: Person };
  removeBillingContact: { person: Person };
  assignShipment: { letter: Letter; add: Person[]; remove: Person[] };
  nameDeputy: { approver: Person; deputy: Person; from: number; until: number };
  updateDeputyship: { deputyship: Deputyship; from?: number; until?: number };
  endDeputyship: { deputyship: Deputyship };
  createBookingTemplate: TemplateInput & { name: string };
  updateBookingTemplate: TemplateInput & { template: Template; name?: string };
  deleteBookingTemplate: { template: Template };
  lookAtUser: { person: Person };
  lookAtGroup: { group: Group };
  lookAtShipment: { letter: Letter };
}

/** The settings of a booking template. */
export interface TemplateInput {
  group?: Group | null;
  owner?: Person;
  editableByOwner?: boolean;
  users?: Person[];
  customRoles?: CustomRole[];
}

/** The name of an operation. */
export type Kind = keyof Operations;

/** Somebody, or nobody, does something; or a program does it with a key of theirs. */
export type Operation = {
  [K in Kind]: { kind: K; by: Person | null; key: Key | null; what: Operations[K] };
}[Kind];

/** What an answer shows. */
export type Thing = Group | Person | Letter | Account | Key | CustomRole | Deputyship | Template;

/** What only the answer can tell: ids and tokens of what was made. */
export interface Made {
  id: string;
  token: string | null;
  uploadId: string;
  approvalId: string;
  /** The approver for whom a deputy decided, where several are possible. */
  decidedFor: Person | null;
  /** A program did it with a credential. */
  isProgram: boolean;
}

/** What the rules say of one operation. */
export interface Rule<What> {
  /** What somebody must hold, in whatever scope, to be let at it at all; null for who only needs to be logged in. */
  needs: Permission | null;
  /** The codes that speak against it; where there are several, any of them may come. None: it must succeed. */
  refusals: (by: Person, what: What, key: Key | null) => Code[];
  /** What it changes; gives the thing that the answer shows. */
  effect: (by: Person, what: What, made: Made, key: Key | null) => Thing;
}
