import { expect } from 'chai';
import { ApprovalTrait, Role } from '../../src/entities/user.enums.js';
import { buildGatewaySchema } from '../../src/server/schema.js';
import { formatGrantSet } from '../../src/shield/grant-set.js';
import { grantsOf, grantsOfCredential, includes, type Grants } from '../../src/shield/grants.js';
import { permissionSetOf } from '../../src/shield/permission-set.js';
import { grantablePermissions, permissions } from '../../src/shield/permissions.js';
import { schemaFor } from '../../src/shield/role-schema.js';
import { grantsOfTemplate, roleTemplateNames } from '../../src/shield/role-templates.js';
import { Chance } from '../support/chance.js';
import { randomHolding } from '../support/random-grant-sets.js';

/** The mutations that concern only their user, logged in or not; mail settings and sessions of other users are out of reach. */
const personal = [
  'acceptInvitation',
  'changePassword',
  'confirmRegistration',
  'logIn',
  'logOut',
  'registerAccount',
  'resignDeputyship',
  'updateMailSettings',
  'updateProfile',
];

/** All permissions that roles and rights can grant, each in its widest scope. */
const everything = new Map(
  grantablePermissions.map((permission) => [permission, permissions[permission].scopes.at(-1) ?? 'OWN']),
);

const readers: Grants[] = Object.values(Role).flatMap((role) =>
  Object.values(ApprovalTrait).map((approvalTrait) => {
    const grantSet = formatGrantSet({ granted: everything, placed: new Set(), excluded: new Set() });
    return grantsOf({ role, approvalTrait, type: 'READ_ONLY', grantSet });
  }),
);

describe('DBX-5 the type of a user limits everything that is granted', () => {
  const seed = Date.now();

  it('a read-only user has no mutation but those on themselves, whatever role, trait and rights give', () => {
    const schema = buildGatewaySchema();
    for (const grants of readers) {
      for (const set of [grants, grantsOfCredential(grants, null), grantsOfCredential(grants, 'a group')]) {
        const mutations = schemaFor(schema, permissionSetOf(set)).getMutationType()?.getFields() ?? {};
        expect(personal).to.include.members(Object.keys(mutations));
      }
      expect(grants.get('mailSettings.manage')).to.equal('OWN');
    }
  });

  it('and reads as much as a full one, except for booking templates, which they cannot use', () => {
    for (const grants of readers)
      for (const permission of grantablePermissions.filter(
        (each) => each.endsWith('.read') && each !== 'bookingTemplates.read',
      ))
        expect(grants.get(permission), permission).to.equal(everything.get(permission));
  });

  it(`a read-only user never holds more than the same user as a full one (seed ${String(seed)})`, () => {
    const chance = new Chance(seed);
    let fewer = 0;
    for (let count = 0; count < 500; count++) {
      const holding = randomHolding(chance);
      const [full, reader] = [
        grantsOf({ ...holding, type: 'FULL' }),
        grantsOf({ ...holding, type: 'READ_ONLY' }),
      ];
      expect(includes(full, reader)).to.equal(true);
      if (!includes(reader, full)) fewer += 1;
    }
    expect(fewer).to.be.greaterThan(300);
  });

  it('the template of read-only users gives a read-only user all that it names', () => {
    for (const name of roleTemplateNames) {
      const granted = new Map(Object.entries(grantsOfTemplate(name))) as Grants;
      const grantSet = formatGrantSet({ granted, placed: new Set(), excluded: new Set() });
      const held = grantsOf({ role: 'MEMBER', approvalTrait: 'NONE', type: 'READ_ONLY', grantSet });
      if (name === 'READ_ONLY_USER') expect(includes(held, granted)).to.equal(true);
      if (name === 'FULL_USER') expect(includes(held, granted)).to.equal(false);
    }
  });
});
