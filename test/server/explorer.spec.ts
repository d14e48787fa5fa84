import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { expect } from 'chai';
import { buildSchema, parse, validate, type GraphQLSchema } from 'graphql';
import type { Browser } from 'playwright-core';
import { examples } from '../../src/explorer/examples.js';
import { roleSchemaNames } from '../../src/shield/role-schema.js';
import { startBrowser } from '../support/browser.js';
import { password, World, type Person } from '../support/world.js';
import { ExplorerPage } from './explorer.page.js';
import { expectError, send } from './raw-request.js';

describe('The explorer shows whoever is logged in the schema of their role (LXP-7)', function () {
  this.timeout(60_000);
  let browser: Browser;
  let url: string;
  let user: Person;
  let manager: Person;
  let page: ExplorerPage;

  before(async () => {
    const [started, world] = await Promise.all([startBrowser(), World.create({ company: 'Explorer AG' })]);
    browser = started;
    url = world.gateway.url;
    [user, manager] = await Promise.all([
      world.user({ role: 'USER', firstName: 'Ulla', lastName: 'Unger' }),
      world.user({ role: 'MANAGER', firstName: 'Malte', lastName: 'Mann' }),
    ]);
  });

  after(() => browser.close());

  afterEach(async () => {
    const outside = page.requested.filter((each) => !/^data:/.test(each) && new URL(each).origin !== url);
    await page.close();
    expect(outside, 'what was requested from elsewhere').to.deep.equal([]);
    expect(page.requested.length).to.be.greaterThan(10);
  });

  it('a user is told who they are, finds what a user may use, and no createUser; after the log-out the visitor’s schema is back', async () => {
    page = await ExplorerPage.open(browser, url);
    expect(await page.documentedMutations()).to.have.members(await mutationsOf('anonymous'));
    await page.picture('visitor');
    await page.logIn(user.email, password);
    expect(await page.whoIsLoggedIn())
      .to.contain('Ulla Unger, Explorer AG')
      .and.to.contain('USER');
    const documented = await page.documentedMutations();
    await page.picture('user');
    expect(documented).to.have.members(await mutationsOf('user'));
    expect(documented).to.include('createShipment').and.not.to.include('createUser');
    await page.logOut();
    expect(await page.documentedMutations()).to.have.members(await mutationsOf('anonymous'));
    expect(page.complaints).to.deep.equal([]);
  });

  it('a manager finds createUser, and the query that stands ready answers with who they are', async () => {
    page = await ExplorerPage.open(browser, url);
    await page.logIn(manager.email, password);
    expect(await page.whoIsLoggedIn())
      .to.contain('Malte Mann, Explorer AG')
      .and.to.contain('MANAGER');
    const documented = await page.documentedMutations();
    expect(documented).to.have.members(await mutationsOf('manager'));
    expect(documented).to.include('createUser');
    await page.run();
    await page.answer.getByText('Malte').waitFor();
    await page.picture('manager');
    expect(await page.cookiesForScripts()).to.equal('');
    await page.logOut();
    expect(await page.answer.innerText()).not.to.contain('Malte');
    expect(page.complaints).to.deep.equal([]);
  });

  it('a wrong password gets the gateway’s sentence and no other schema; the right one then logs in', async () => {
    page = await ExplorerPage.open(browser, url);
    await page.logIn(manager.email, 'something else');
    await page.message.waitFor();
    await page.picture('wrong-password');
    expect(await page.message.innerText()).to.match(/^The login name or the password is wrong/);
    expect(await page.documentedMutations()).to.have.members(await mutationsOf('anonymous'));
    await page.logIn(manager.email, password);
    expect(await page.whoIsLoggedIn()).to.contain('Malte Mann');
    expect(await page.message.count()).to.equal(0);
  });

  it('only examples within the viewer’s schema are shown; one opens in a tab, ready to run', async () => {
    page = await ExplorerPage.open(browser, url);
    const visitor = await page.examples();
    expect(visitor).to.include('Register an account').and.not.to.include('Create a user');
    await page.logIn(manager.email, password);
    await page.whoIsLoggedIn();
    const ofManager = await page.examples();
    expect(ofManager).to.include('Create a user').and.to.include('Users and their groups');
    await page.openExample('Users and their groups');
    await page.picture('examples');
    await page.run();
    await page.answer.getByText('Unger').waitFor();
    await page.logOut();
    await page.logIn(user.email, password);
    await page.whoIsLoggedIn();
    expect(await page.examples())
      .to.include('Send an uploaded PDF')
      .and.not.to.include('Create a user');
    expect(page.complaints).to.deep.equal([]);
  });

  for (const colorScheme of ['light', 'dark'] as const)
    it(`works in a window of 420 pixels, ${colorScheme}: nothing is cut off, an example runs and its answer is seen`, async () => {
      page = await ExplorerPage.open(browser, url, { width: 420, colorScheme });
      expect(await page.overflow()).to.equal(0);
      await page.picture(`narrow-visitor-${colorScheme}`);
      await page.logIn(manager.email, password);
      await page.whoIsLoggedIn();
      await page.examples();
      await page.picture(`narrow-examples-${colorScheme}`);
      expect(await page.overflow()).to.equal(0);
      await page.openExample('Users and their groups');
      await page.run();
      await page.answer.getByText('totalCount').waitFor();
      await page.answer.scrollIntoViewIfNeeded();
      expect(await page.misplaced()).to.equal(0);
      await page.picture(`narrow-answer-${colorScheme}`);
      expect(await page.overflow()).to.equal(0);
      expect(page.complaints).to.deep.equal([]);
    });

  it('a visitor who runs the query that stands ready is told that nobody is logged in, without any error', async () => {
    page = await ExplorerPage.open(browser, url);
    await page.run();
    await page.answer.getByText('null').waitFor();
    expect((await page.answer.innerText()).replace(/\s+/g, '')).to.equal('{"data":{"viewer":null}}');
    expect(page.complaints).to.deep.equal([]);
  });
});

describe('The explorer’s examples', () => {
  it('each is valid for some role, and every role has some', async () => {
    const schemas = await Promise.all(
      roleSchemaNames.map(async (name) =>
        buildSchema(await readFile(`schema/roles/${name}.graphql`, 'utf8')),
      ),
    );
    const isValid = (schema: GraphQLSchema, query: string): boolean =>
      validate(schema, parse(query)).length === 0;
    const unusable = examples.filter(({ query }) => !schemas.some((schema) => isValid(schema, query)));
    expect(unusable.map(({ title }) => title)).to.deep.equal([]);
    for (const [index, schema] of schemas.entries())
      expect(
        examples.filter(({ query }) => isValid(schema, query)).length,
        roleSchemaNames[index],
      ).to.be.at.least(2);
  });
});

describe('The explorer’s files', () => {
  let url: string;

  before(async () => {
    ({ url } = (await World.create()).gateway);
  });

  it('the page is asked for anew each time, and allows nothing that comes from elsewhere', async () => {
    const { status, headers, text } = await send(`${url}/explorer`);
    expect(status).to.equal(200);
    expect(headers.get('content-type')).to.equal('text/html; charset=utf-8');
    expect(headers.get('cache-control')).to.equal('no-cache');
    const policy = headers.get('content-security-policy')?.split('; ') ?? [];
    expect(policy).to.include("default-src 'none'").and.to.include("script-src 'self'");
    const sources = policy.flatMap((directive) => directive.split(' ').slice(1));
    expect([...new Set(sources)]).to.have.members(["'none'", "'self'", "'unsafe-inline'", 'data:']);
    expect(policy.filter((directive) => directive.includes('unsafe'))).to.deep.equal([
      "style-src 'self' 'unsafe-inline'",
    ]);
    expect(text).not.to.contain('://');
  });

  it('what it loads has its right type, and is kept for ever under a name that changes with its content', async () => {
    const addresses = await loadedByPage();
    const types = new Map([
      ['main.js', 'text/javascript; charset=utf-8'],
      ['main.css', 'text/css; charset=utf-8'],
      ['icon.svg', 'image/svg+xml'],
    ]);
    expect(addresses.map((address) => address.split('/').at(-1))).to.have.members([...types.keys()]);
    for (const address of addresses) {
      expect(address).to.match(/^\/explorer\/[0-9a-f]{16}\/[\w.]+$/);
      const { status, headers } = await send(`${url}${address}`);
      expect(status).to.equal(200);
      expect(headers.get('content-type')).to.equal(types.get(address.split('/').at(-1) ?? ''));
      expect(headers.get('cache-control')).to.equal('public, max-age=31536000, immutable');
      expect(headers.get('x-content-type-options')).to.equal('nosniff');
    }
  });

  it('nothing else can be reached: folders, absent files and ways out of the folder are 404, other methods 405', async () => {
    const [script = ''] = await loadedByPage();
    const folder = script.slice(0, script.lastIndexOf('/'));
    const places = [
      folder,
      `${folder}/absent.js`,
      '/explorer/../src/main.js',
      '/explorer/../../package.json',
      '/explorer/%2e%2e/src/main.js',
      '/explorer/..%2fsrc%2fmain.js',
      `${folder}/..%2f..%2f..%2fpackage.json`,
      '/explorer//etc/passwd',
    ];
    for (const place of places) expect(await statusOf(place), place).to.equal(404);
    const refused = await send(`${url}/explorer`, { method: 'POST', body: '{}' });
    expect(refused.status).to.equal(405);
    expectError(await send(`${url}/explorer/nothing`), 404, 'NOT_FOUND');
  });

  /** The addresses that the page names. */
  async function loadedByPage(): Promise<string[]> {
    const { text } = await send(`${url}/explorer`);
    return [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address!);
  }

  /** The status for an address exactly as it is given; `fetch` would tidy it up first. */
  function statusOf(place: string): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      request(url, { path: place }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .once('error', reject)
        .end();
    });
  }
});

/** The mutations that somebody of this role may use. */
async function mutationsOf(role: 'anonymous' | 'user' | 'manager'): Promise<string[]> {
  const schema = buildSchema(await readFile(`schema/roles/${role}.graphql`, 'utf8'));
  return Object.keys(schema.getMutationType()?.getFields() ?? {});
}
