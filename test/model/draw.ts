import type { Channel } from '../../src/entities/shipment.enums.js';
import { givable, permissions, scopesOf, withNeeds, type Permission, type Scope } from './catalogue.js';
import { takesLimits } from './changes.js';
import { grantsOf, unlimited, type Limits } from './holding.js';
import {
  hasAccess,
  type Account,
  type CustomRole,
  type Group,
  type Installation,
  type Key,
  type Letter,
  type Person,
} from './model.js';
import type { Given } from './rule.js';
import { typicalExclusions, typicalLimits, typicalRoles } from './typical-roles.js';

/** Throws dice: the same for the same number. */
class Dice {
  constructor(private state: number) {}

  /** Mulberry32. */
  private next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** True so often. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(things: readonly T[]): T | undefined {
    return things[Math.floor(this.next() * things.length)];
  }

  number(): number {
    return Math.floor(this.next() * 1e9);
  }
}

/** Draws who does something, and with what. */
export class Draw extends Dice {
  readonly account: Account;
  private readonly other: Account;
  /** The credential that a program uses; null for somebody who is logged in. */
  key: Key | null = null;
  /** Who does it; null for nobody. */
  by: Person | null = null;

  constructor(
    { accounts: [account, other] }: Installation,
    /** The dice that the sequence threw. */
    dice: number,
  ) {
    super(dice);
    if (account === undefined || other === undefined) throw new Error('There are two accounts.');
    this.account = account;
    this.other = other;
  }

  /** Draws who does the next thing: mostly somebody who is let in at all. */
  begin(): this {
    this.key = this.chance(0.2) ? (this.pick(this.account.keys) ?? null) : null;
    this.by = this.key?.owner ?? (this.chance(0.03) ? null : this.somebody());
    return this;
  }

  private somebody(): Person {
    const letIn = (this.chance(0.9) ? this.account : this.other).people.filter((person) => hasAccess(person));
    return (this.chance(0.85) ? this.pick(letIn) : undefined) ?? this.one(({ people }) => people);
  }

  /** Mostly one of the account, sometimes one of the other. */
  one<T>(from: (account: Account) => readonly T[]): T {
    const found = this.maybe(from);
    if (found === undefined) throw new Error('The other account has one of everything.');
    return found;
  }

  /** The same of things that the other account may lack, too. */
  maybe<T>(from: (account: Account) => readonly T[]): T | undefined {
    return this.pick(from(this.chance(0.9) ? this.account : this.other)) ?? this.pick(from(this.other));
  }

  /** Of a key that never was if there is none. */
  aKey(): Key {
    const { account, by } = this;
    return (
      (this.chance(0.6) ? this.pick(account.keys.filter(({ owner }) => owner === by)) : undefined) ??
      this.pick(account.keys) ?? {
        ...{ id: account.id, kind: 'API', owner: this.person(), group: null },
        ...{ secret: 'vieraugen_of-nobody', removed: true },
      }
    );
  }

  group(): Group {
    return this.one(({ groups }) => groups);
  }

  person(): Person {
    return this.one(({ people }) => people);
  }

  /** Often one of their own: of others' letters most people know nothing. */
  letter(): Letter {
    const { account, by } = this;
    const own = (each: Letter): boolean => each.sender === by || (by !== null && each.assignees.has(by));
    return (
      (this.chance(0.4) ? this.pick(account.letters.filter(own)) : undefined) ??
      this.one(({ letters }) => letters)
    );
  }

  /** Mostly the present one; else an earlier one of the same letter, or one of another. */
  approvalOf({ id, approval, formerApprovals }: Letter): string {
    return (
      (this.chance(0.85) ? approval?.id : undefined) ??
      this.pick([...formerApprovals, ...this.account.letters.flatMap((each) => each.approval?.id ?? [])]) ??
      id
    );
  }

  /** The waiting letters of a deleted group. */
  orphan(): Letter | undefined {
    return this.chance(0.8)
      ? this.pick(
          this.account.letters.filter(
            ({ status, group }) => status === 'PENDING_APPROVAL' && group?.status === 'DELETED',
          ),
        )
      : undefined;
  }

  /** A group for which somebody may send, or none. */
  groupOf(by: Person | null): Group | null {
    return this.chance(0.25)
      ? null
      : ((this.chance(0.7) ? this.pick([...(by?.groups ?? [])]) : undefined) ?? this.group());
  }

  someGroups(): Group[] {
    const own = this.account.groups.filter(() => this.chance(0.5));
    return this.chance(0.1) ? [...own, this.group()] : own;
  }

  groupName(): string {
    return this.chance(0.3)
      ? ` ${this.group().name.toLowerCase().replace(' ', '  ')} `
      : `Gruppe ${this.number()}`;
  }

  email(): string {
    return this.chance(0.15)
      ? this.person().email
      : `neu${this.number()}.${this.account.id}@firma.example`.toLowerCase();
  }

  upload(): 'OWN' | 'USED' | 'FOREIGN' {
    if (this.chance(0.9)) return 'OWN';
    return this.account.letters.some((letter) => letter.sender === this.by && letter.status !== 'DELETED')
      ? 'USED'
      : 'FOREIGN';
  }

  customRole(): CustomRole {
    return this.one(({ customRoles }) => customRoles);
  }

  roleName(): string {
    if (this.chance(0.15)) return this.customRole().name.toUpperCase();
    return this.chance(0.05) ? 'Manager' : `Rolle ${this.number()}`;
  }

  /** Mostly permissions that the caller could give, in one of their scopes. */
  private grant(): [Permission, Scope] {
    const { by } = this;
    const held = by === null || this.chance(0.3) ? undefined : this.pick([...grantsOf(by).keys()]);
    const permission = held ?? this.pick(this.chance(0.97) ? givable : permissions) ?? 'USERS_READ';
    const scope = this.pick(
      this.chance(0.97) ? scopesOf(permission) : (['OWN', 'GROUPS', 'ACCOUNT'] as const),
    );
    return [permission, scope ?? 'ACCOUNT'];
  }

  /** PLY-5: sometimes limits, mostly where there can be any. */
  private limitsOf(permission: Permission): Limits {
    const takes = takesLimits(permission);
    if (!takes.statuses) return this.chance(0.01) ? { statuses: ['SENT'], channels: null } : unlimited;
    if (this.chance(0.6)) return unlimited;
    const statuses = this.chance(0.8) ? (this.pick(typicalLimits) ?? null) : null;
    const channels: Channel[] | null = this.chance(0.3) ? [this.chance(0.5) ? 'GO' : 'API'] : null;
    return { statuses, channels: takes.channels || this.chance(0.02) ? channels : null };
  }

  /** Mostly typical ones, and with all that they need. */
  someGrants(): Given[] {
    const typical = this.chance(0.7) ? this.pick(typicalRoles) : undefined;
    const wanted = typical ?? Array.from({ length: 1 + (this.number() % 3) }, () => this.grant());
    const complete =
      typical !== undefined || this.chance(0.05)
        ? wanted
        : [...withNeeds(new Map(wanted), (needed) => this.pick(scopesOf(needed)) ?? 'ACCOUNT')];
    return complete.map(([permission, scope]) => ({ permission, scope, ...this.limitsOf(permission) }));
  }

  /** Often the present items with one more or less. */
  someRights({ rights, rightLimits }: Person): Given[] {
    const kept = [...rights]
      .filter(() => this.chance(0.7))
      .map(([permission, scope]): Given => {
        return { permission, scope, ...(rightLimits.get(permission) ?? unlimited) };
      });
    if (this.chance(0.3)) return kept;
    return [...new Map([...kept, ...this.someGrants()].map((each) => [each.permission, each])).values()];
  }

  someExclusions({ exclusions }: Person): Permission[] {
    const kept = [...exclusions].filter(() => this.chance(0.6));
    const added = this.chance(0.6)
      ? [this.pick(this.chance(0.7) ? typicalExclusions : permissions) ?? 'USERS_READ']
      : [];
    return [...new Set([...kept, ...added])];
  }

  /** Mostly the caller knows what is lost by it. */
  confirms(): boolean {
    return this.chance(0.85);
  }
}
