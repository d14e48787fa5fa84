import { expect } from 'chai';
import type { SchemaNames } from '../../src/server/schema-names.route.js';
import { AdminWindow } from '../support/admin-window.js';
import { company, type Company } from '../support/company.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { sharedBrowser, testDatabases } from '../support/hooks.js';
import { password } from '../support/world.js';

describe('The names in the viewer’s schema, for admin pages (LXP-7)', function () {
  this.timeout(60_000);
  let gateway: TestGateway;
  let firm: Company;

  before(async () => {
    // As in production.
    gateway = await startTestGateway(testDatabases(), { introspection: false, sandbox: false });
    firm = await company({ gateway });
  });

  after(() => gateway.stop());

  async function namesFor(token: string | null, headers: Record<string, string> = {}): Promise<SchemaNames> {
    const answer = await fetch(`${gateway.url}/schema.json`, {
      headers: { ...headers, ...(token !== null && { authorization: `Bearer ${token}` }) },
    });
    expect(answer.status).to.equal(200);
    expect(answer.headers.get('cache-control')).to.equal('private, no-store');
    return (await answer.json()) as SchemaNames;
  }

  it('are those of the role, with the types of fields and their arguments, although introspection is off', async () => {
    const [ofVisitor, ofUser, ofManager] = await Promise.all([
      namesFor(null),
      namesFor(firm.user.client.token ?? ''),
      namesFor(firm.manager.client.token ?? ''),
    ]);
    expect(ofManager.fields['Query.users']).to.have.members([
      'UserConnection',
      'first',
      'after',
      'filter',
      'orderBy',
    ]);
    expect(ofManager.fields).to.include.keys('Mutation.createUser', 'User.access');
    expect(ofUser.fields)
      .to.include.keys('Mutation.createShipment')
      .and.not.to.include.keys('Mutation.createUser');
    expect(ofManager.inputFields).to.include('CreateUserInput.role');
    expect(ofUser.inputFields).not.to.include('CreateUserInput.role');
    expect(ofManager.enums['GroupStatus']).to.have.members(['ACTIVE', 'LOCKED', 'DELETED']);
    expect(ofVisitor.fields).to.include.keys('Mutation.logIn').and.not.to.include.keys('Query.shipments');
    expect(Object.keys(ofManager.fields).some((each) => each.startsWith('__'))).to.equal(false);
  });

  it('are the same with and without compression, and only read', async () => {
    const token = firm.manager.client.token ?? '';
    const plain = await namesFor(token, { 'accept-encoding': 'identity' });
    expect(await namesFor(token, { 'accept-encoding': 'gzip' })).to.deep.equal(plain);
    const answer = await fetch(`${gateway.url}/schema.json`, { method: 'POST', body: '{}' });
    expect(answer.status).to.equal(405);
  });

  it('let the admin page work in production', async () => {
    const window = await AdminWindow.open(await sharedBrowser(), gateway.url, { at: '/groups' });
    await window.logIn(firm.manager.email, password);
    await window.sees('Vertrieb');
    expect(window.answers.filter(({ status }) => status !== 200)).to.deep.equal([]);
    await window.close();
    window.expectNoComplaint();
  });
});
