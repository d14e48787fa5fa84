import { expect } from 'chai';
import { ApprovalTrait, Role } from '../../../src/entities/user.enums.js';
import { AssignableRolesDocument, CreateUserDocument } from '../../../src/generated/operations.js';
import { company, userInput, type Company } from '../../support/company.js';
import type { Person } from '../../support/world.js';

describe('The roles that a viewer can give (LXP-7)', function () {
  this.timeout(60_000);
  let firm: Company;
  let examinee: Person;

  before(async () => {
    firm = await company();
    examinee = await firm.world.user({ role: 'GROUP_MANAGER', trait: 'EXAMINEE', groups: [firm.sales] });
  });

  /** All pairs of role and trait with which the person can really create a user. */
  async function accepted(person: Person, traits: readonly (ApprovalTrait | null)[]): Promise<string[]> {
    const pairs = Object.values(Role).flatMap((role) => traits.map((trait) => [role, trait] as const));
    const outcomes = await Promise.all(
      pairs.map(async ([role, trait]) => {
        const input = userInput({ role, groupIds: [firm.sales.id] });
        const variables = { input: trait === null ? input : { ...input, approvalTrait: trait } };
        const { data } = await person.client.send(CreateUserDocument, variables);
        const user = data?.createUser?.user;
        return user === undefined ? [] : [`${user.role} ${user.approvalTrait}`];
      }),
    );
    return outcomes.flat().sort();
  }

  async function listed(person: Person): Promise<string[]> {
    const { viewer } = await person.client.run(AssignableRolesDocument);
    return (viewer?.assignableRoles ?? [])
      .flatMap(({ role, approvalTraits }) => approvalTraits.map((trait) => `${role} ${trait}`))
      .sort();
  }

  it('superadmin, manager and group manager are offered exactly what createUser accepts from them', async () => {
    for (const person of [firm.superadmin, firm.manager, firm.groupManager])
      expect(await listed(person)).to.deep.equal(await accepted(person, Object.values(ApprovalTrait)));
  });

  it('the default role of createUser is marked', async () => {
    const { viewer } = await firm.manager.client.run(AssignableRolesDocument);
    const marked = (viewer?.assignableRoles ?? []).filter(({ isDefault }) => isDefault);
    const { createUser } = await firm.manager.client.run(CreateUserDocument, {
      input: userInput({ groupIds: [firm.sales.id] }),
    });
    expect(marked.map(({ role }) => role)).to.deep.equal([createUser.user.role]);
  });

  it('an examinee who manages a group is offered each role with the only trait that a new user gets', async () => {
    expect(await listed(examinee)).to.deep.equal(await accepted(examinee, [null]));
  });

  it('a plain user assigns no roles, and the schema of such a user has no such list', async () => {
    const error = await firm.user.client.refused('FORBIDDEN', AssignableRolesDocument);
    expect(error.extensions.reason).to.equal('ELEMENT_NOT_PERMITTED');
  });
});
