import { expect } from 'chai';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { sharedGateway, testDatabases } from '../../support/hooks.js';
import { password, World } from '../../support/world.js';

const logIn = 'mutation ($input: LogInInput!) { logIn(input: $input) { token } }';
const whoAmI = '{ viewer { user { id } } }';

async function send(
  gateway: TestGateway,
  query: string,
  headers: Record<string, string>,
  variables: object = {},
): Promise<{ cookies: string[]; body: string }> {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return { cookies: response.headers.getSetCookie(), body: await response.text() };
}

describe('Sessions: the cookie of a browser', () => {
  let gateway: TestGateway;
  let world: World;
  let cookie: string;

  before(async function () {
    this.timeout(30_000);
    gateway = await sharedGateway();
    world = await World.create({ gateway });
    cookie = await logInByCookie(gateway, world);
  });

  async function logInByCookie(where: TestGateway, who: World): Promise<string> {
    const input = { loginName: who.superadmin.email, password };
    const { cookies } = await send(where, logIn, {}, { input });
    expect(cookies).to.have.lengthOf(1);
    return cookies[0]!;
  }

  function pairOf(setCookie: string): string {
    return setCookie.split(';')[0]!;
  }

  function attributesOf(setCookie: string): string[] {
    return setCookie
      .split(';')
      .slice(1)
      .map((attribute) => attribute.trim().toLowerCase());
  }

  it('logs in like a bearer token, and each works without the other', async () => {
    const asCookie = await send(gateway, whoAmI, { cookie: pairOf(cookie) });
    expect(asCookie.body).to.contain(world.superadmin.id);
    const bearer = await send(gateway, whoAmI, {
      authorization: `Bearer ${world.superadmin.client.token ?? ''}`,
    });
    expect(bearer.body).to.contain(world.superadmin.id);
    expect((await send(gateway, whoAmI, {})).body).to.equal('{"data":{"viewer":null}}\n');
  });

  it('is out of reach of scripts and of other sites, for the whole gateway, and ends with the session', () => {
    const attributes = attributesOf(cookie);
    expect(attributes).to.include.members(['httponly', 'samesite=strict', 'path=/']);
    expect(attributes.some((attribute) => attribute.startsWith('domain='))).to.equal(false);
    const expires = attributes
      .find((attribute) => attribute.startsWith('expires='))!
      .slice('expires='.length);
    const hours = (new Date(expires).getTime() - Date.now()) / 3_600_000;
    expect(hours).to.be.within(11.9, 12.1);
  });

  it('has a plain name without Secure on http, so that it works on localhost', () => {
    expect(pairOf(cookie)).to.match(/^vieraugen-session=[\w-]{43}$/);
    expect(attributesOf(cookie)).not.to.include('secure');
  });

  it('is taken away by logging out, and what it held logs nobody in any more', async () => {
    const own = pairOf(await logInByCookie(gateway, world));
    const { cookies } = await send(gateway, 'mutation { logOut { loggedOut } }', { cookie: own });
    expect(cookies).to.have.lengthOf(1);
    expect(cookies[0])
      .to.match(/^vieraugen-session=;/)
      .and.to.contain('Expires=Thu, 01 Jan 1970');
    expect((await send(gateway, whoAmI, { cookie: own })).body).to.equal('{"data":{"viewer":null}}\n');
  });

  it('yields to an Authorization header: a wrong header is refused', async () => {
    const { body } = await send(gateway, whoAmI, { cookie: pairOf(cookie), authorization: 'Bearer falsch' });
    expect(body).to.contain('UNAUTHENTICATED').and.not.contain('data');
  });

  it('carries no form of another site: a request that is no JSON is refused', async () => {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain', cookie: pairOf(cookie) },
      body: JSON.stringify({ query: 'mutation { logOut { loggedOut } }' }),
    });
    expect(response.status).to.equal(400);
    expect((await send(gateway, whoAmI, { cookie: pairOf(cookie) })).body).to.contain(world.superadmin.id);
  });

  describe('when PUBLIC_URL is https', () => {
    let secure: TestGateway;

    before(async function () {
      this.timeout(60_000);
      secure = await startTestGateway(testDatabases(), { publicUrl: 'https://vieraugen.example' });
    });

    after(async () => {
      await secure.stop();
    });

    it('is called __Host-…, Secure, for this host alone; the plain name does not log in', async () => {
      const owner = await World.create({ gateway: secure });
      const setCookie = await logInByCookie(secure, owner);
      expect(setCookie).to.match(/^__Host-vieraugen-session=[\w-]{43};/);
      const attributes = attributesOf(setCookie);
      expect(attributes).to.include.members(['secure', 'httponly', 'samesite=strict', 'path=/']);
      expect(attributes.some((attribute) => attribute.startsWith('domain='))).to.equal(false);
      const whole = await send(secure, whoAmI, { cookie: pairOf(setCookie) });
      expect(whole.body).to.contain(owner.superadmin.id);
      const plain = await send(secure, whoAmI, { cookie: pairOf(setCookie).replace('__Host-', '') });
      expect(plain.body).to.equal('{"data":{"viewer":null}}\n');
    });
  });
});
