import { connect } from 'node:net';
import { expect } from 'chai';
import type { TestGateway } from '../support/gateway.js';
import { sharedGateway } from '../support/hooks.js';

describe('The target of a request', () => {
  let gateway: TestGateway;

  before(async () => {
    gateway = await sharedGateway();
  });

  for (const target of [
    '//x/metrics',
    '///metrics',
    '//metrics',
    '/\\x/metrics',
    '\\\\x\\metrics',
    '/./metrics',
    '/x/../metrics',
    '/x/%2e%2e/metrics',
    '/%2E/metrics',
    '/metrics#x',
    '/metrics/',
    '/%6detrics',
    '/METRICS',
    'metrics',
    'http:/metrics',
    'http:///metrics',
    'http://gateway//metrics',
    'ftp://gateway/metrics',
    'file:/metrics',
    '//x/health/live',
    '//x/graphql?query={__typename}',
    '//x/activities.csv',
    '//x/accounting.csv',
    '//x/explorer',
    '//x/uploads/token',
    '//x/shipments/1/document',
    '/shipments/1/document/more',
  ]) {
    // Some of them are no targets at all, and Node's parser says so.
    it(`${target} names nothing: 404, or 400`, async () => {
      expect(await statusOf(gateway, target)).to.be.oneOf([404, 400]);
    });
  }

  const routes = {
    '/graphql?query={__typename}': 400,
    '/?query={__typename}': 400,
    '/health/live': 200,
    '/health/ready': 200,
    '/metrics': 200,
    '/explorer': 200,
    '/uploads/token': 405,
    '/shipments/1/document': 401,
    '/activities.csv': 401,
    '/activities.jsonl': 401,
    '/activities.xlsx': 401,
    '/accounting.csv': 401,
    '/accounting.xlsx': 401,
  };
  for (const [route, status] of Object.entries(routes))
    it(`${route} is there in this form and with a host before it, and in no other form`, async () => {
      for (const prefix of ['', 'http://gateway', 'https://user@gateway:1'])
        expect(await statusOf(gateway, prefix + route), prefix).to.equal(status);
      const [, first = '', rest = ''] = /^\/(.?)(.*)$/.exec(route) ?? [];
      const encoded = `/%${first.charCodeAt(0).toString(16)}${rest}`;
      const forms = [
        '/',
        '//x',
        '/.',
        '/x/..',
        '/%2e',
        '/x/%2E%2e',
        '/x%2f..',
        'http://gateway/',
        'ftp://gateway',
      ];
      for (const target of [...forms.map((prefix) => prefix + route), ...(first === '?' ? [] : [encoded])])
        expect(await statusOf(gateway, target), target).to.equal(404);
    });

  for (const target of ['/metrics', '/metrics?', 'http://gateway/metrics', 'HTTP://gateway:80/metrics?x=1'])
    it(`${target} names /metrics`, async () => {
      expect(await statusOf(gateway, target)).to.equal(200);
    });
});

/** The status of the answer to a GET of exactly this target. */
async function statusOf({ url }: TestGateway, target: string): Promise<number> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write(`GET ${target} HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n\r\n`);
  let text = '';
  for await (const chunk of socket) text += String(chunk);
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1]);
}
