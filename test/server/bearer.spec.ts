import { get } from 'node:http';
import { expect } from 'chai';
import {
  CreateUploadDocument,
  LogInDocument,
  LogOutDocument,
  ViewerDocument,
} from '../../src/generated/operations.js';
import { pages } from '../support/pdf-samples.js';
import { password, World } from '../support/world.js';
import { expectError, post, send } from './raw-request.js';

const whoAmI = { query: '{ viewer { user { id } } }' };

describe('An Authorization header is a live session or credential, or the request is refused', () => {
  let world: World;
  let ended: string;

  before(async () => {
    world = await World.create();
    const client = world.anonymous();
    const input = { loginName: world.superadmin.email, password };
    client.token = (await client.run(LogInDocument, { input })).logIn.token;
    await client.run(LogOutDocument);
    ended = client.token;
  });

  const headers: Record<string, () => string> = {
    'a token that never was': () => `Bearer ${'x'.repeat(43)}`,
    'a token of the wrong form': () => 'Bearer x',
    'a token of an ended session': () => `Bearer ${ended}`,
    'a credential that never was': () => 'Bearer vieraugen_x',
    'no token': () => 'Bearer',
    'two tokens': () => `Bearer ${world.superadmin.client.token ?? ''} x`,
    'another scheme': () => 'Basic eDp4',
    nothing: () => '',
  };
  for (const [what, header] of Object.entries(headers)) {
    it(`${what}: 401 UNAUTHENTICATED for the whole operation, and for downloads`, async () => {
      const sent = { 'content-type': 'application/json', authorization: header() };
      const { url } = world.gateway;
      for (const query of [
        whoAmI.query,
        '{ __typename }',
        '{ __schema { types { name } } }',
        '{ ghost }',
        '{',
      ])
        expectError(await post(url, { query }, sent), 401, 'UNAUTHENTICATED');
      const got = await send(`${url}/graphql?query={__typename}`, {
        headers: { ...sent, 'apollo-require-preflight': 'true' },
      });
      expectError(got, 401, 'UNAUTHENTICATED');
      expect(got.headers.get('www-authenticate')).to.equal('Bearer');
      for (const path of ['activities.csv', 'activities.jsonl', 'accounting.csv', 'shipments/1/document'])
        expectError(await send(`${url}/${path}`, { headers: sent }), 401, 'UNAUTHENTICATED');
    });

    it(`${what}: an upload is refused, and the file can then be put`, async () => {
      const input = { filename: 'Brief.pdf' };
      const { createUpload } = await world.superadmin.client.run(CreateUploadDocument, { input });
      const put = (authorization: Record<string, string>) =>
        send(createUpload.upload.url, {
          method: 'PUT',
          headers: { 'content-type': 'application/pdf', ...authorization },
          body: Buffer.from(pages(1)),
        });
      expectError(await put({ authorization: header() }), 401, 'UNAUTHENTICATED');
      expect((await put({})).status).to.equal(201);
    });
  }

  it('two headers are no bearer token, whichever of them is one', async () => {
    const good = `Bearer ${world.superadmin.client.token ?? ''}`;
    for (const [one, other] of [
      [good, `Bearer ${ended}`],
      [`Bearer ${ended}`, good],
      [good, good],
      [good, 'Basic eDp4'],
    ] as const)
      for (const path of ['graphql?query=%7Bviewer%7Bareas%7D%7D', 'activities.csv'])
        expect(await statusOfTwo(`${world.gateway.url}/${path}`, one, other)).to.equal(401);
  });

  it('logging in and out with such a header is refused as well: a client drops its token first', async () => {
    const client = world.anonymous();
    client.token = ended;
    const input = { loginName: world.superadmin.email, password };
    await client.refused('UNAUTHENTICATED', LogInDocument, { input });
    await client.refused('UNAUTHENTICATED', LogOutDocument);
    client.token = null;
    expect((await client.run(LogInDocument, { input })).logIn.viewer?.user.id).to.equal(world.superadmin.id);
  });

  it('without a header nobody is logged in; an ended cookie is ignored, also for logging in', async () => {
    expect((await world.anonymous().run(ViewerDocument)).viewer).to.equal(null);
    const cookie = `vieraugen-session=${ended}`;
    const sent = { 'content-type': 'application/json', cookie };
    const { url } = world.gateway;
    expect((await post(url, whoAmI, sent)).text).to.equal('{"data":{"viewer":null}}\n');
    const query = 'mutation ($input: LogInInput!) { logIn(input: $input) { viewer { user { id } } } }';
    const variables = { input: { loginName: world.superadmin.email, password } };
    expect((await post(url, { query, variables }, sent)).text).to.contain(world.superadmin.id);
  });
});

/** The status of a request with two Authorization headers, which fetch would join. */
function statusOfTwo(url: string, one: string, other: string): Promise<number | undefined> {
  const headers = { authorization: [one, other], 'apollo-require-preflight': 'true' };
  return new Promise((resolve, reject) => {
    get(url, { headers: headers as never }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });
}
