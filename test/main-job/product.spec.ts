import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { GatewayProcess } from '../support/gateway-process.js';
import { testKey } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';
import { password } from '../support/world.js';

describe('The product, as a process of its own', function () {
  this.timeout(90_000);

  const name = `vieraugen_product_${process.pid}`;
  let folder: string;
  let settings: Record<string, string>;
  let gateway: GatewayProcess;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'vieraugen-product-'));
    const databaseUrl = await testDatabases().createDatabase(name);
    settings = { DATABASE_URL: databaseUrl, DATA_DIR: folder, SECRET_KEY: testKey };
    gateway = await GatewayProcess.start(settings, { isAlone: true });
  });

  after(async () => {
    await gateway.end('SIGTERM');
    await testDatabases().dropDatabase(name);
    await rm(folder, { recursive: true, force: true });
  });

  async function run(query: string, input: object): Promise<unknown> {
    const response = await fetch(`http://127.0.0.1:${gateway.port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { input } }),
    });
    return response.json();
  }

  it('migrates an empty database, and keeps registrations across a restart', async () => {
    const email = 'christa@firma.example';
    const registered = await run(
      'mutation ($input: RegisterAccountInput!) { registerAccount(input: $input) { account { company } } }',
      { company: 'Beispiel GmbH', firstName: 'Christa', lastName: 'Chefin', language: 'DE', email, password },
    );
    expect(registered).to.deep.equal({
      data: { registerAccount: { account: { company: 'Beispiel GmbH' } } },
    });

    await gateway.end('SIGTERM');
    gateway = await GatewayProcess.start(settings, { isAlone: true });

    const loggedIn = await run(
      'mutation ($input: LogInInput!) { logIn(input: $input) { viewer { user { email } } } }',
      { loginName: email, password },
    );
    expect(loggedIn).to.deep.equal({ data: { logIn: { viewer: { user: { email } } } } });
  });
});
