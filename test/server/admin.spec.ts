import { rm, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect } from 'chai';
import { adminFiles, writeAdminFolder } from '../support/admin-folder.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { sharedGateway, testDatabases } from '../support/hooks.js';
import { expectError, send } from './raw-request.js';

/** The Accept header of a browser that opens an address. */
const browser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8' };
const html = adminFiles['index.html'];
const script = '/assets/main-4f2a.js';
const viewerQuery = JSON.stringify({ query: '{ viewer { user { id } } }' });

describe('The gateway serves the admin page', () => {
  let gateway: TestGateway;
  let outer: string;
  let folder: string;

  before(async function () {
    this.timeout(30_000);
    ({ outer, folder } = await writeAdminFolder());
    gateway = await startTestGateway(
      testDatabases(),
      { production: true, introspection: false, sandbox: false },
      { adminFolder: folder },
    );
  });

  after(async () => {
    await gateway.stop();
    await rm(outer, { recursive: true, force: true });
  });

  interface Answer {
    status: number | undefined;
    headers: IncomingHttpHeaders;
    body: Buffer;
  }

  /** The answer for a target exactly as it is given, with its body as it is sent. */
  function ask(target: string, headers: Record<string, string> = browser, method = 'GET'): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const asked = request(gateway.url, { path: target, method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('end', () => {
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) });
        });
      });
      asked.once('error', reject).end();
    });
  }

  describe('at every address of a page that a browser opens', () => {
    for (const address of [
      '/',
      '/?group=1',
      '/users',
      '/users/',
      '/shipments',
      '/shipments/01HZZZZZZZZZZZZZZZZZZZZZZZ',
      '/approvals',
      '/accounting?month=2026-03',
      '/profile/mail',
      '/confirm?token=0123456789012345678901234567890123456789012',
      '/invitation?token=0123456789012345678901234567890123456789012',
      '/there/is/no/such/page',
    ])
      it(`${address} is the page`, async () => {
        const { status, headers, body } = await ask(address);
        expect(status).to.equal(200);
        expect(headers['content-type']).to.equal('text/html; charset=utf-8');
        expect(body.toString()).to.equal(html);
        const head = await ask(address, browser, 'HEAD');
        expect(head.status).to.equal(200);
        expect(head.headers['content-length']).to.equal(headers['content-length']);
        expect(head.headers.etag).to.equal(headers.etag);
        expect(head.body.length).to.equal(0);
      });

    it('a reload of an unchanged page costs a 304, and a new page is seen at once', async () => {
      const { headers } = await ask('/users');
      expect(headers['cache-control']).to.equal('no-cache');
      const { etag = '' } = headers;
      expect(etag).to.match(/^W\/"[\w-]{22}"$/);
      for (const known of [etag, `"other", ${etag}`, etag.replace('W/', ''), '*']) {
        const again = await ask('/groups', { ...browser, 'if-none-match': known });
        expect(again.status, known).to.equal(304);
        expect(again.headers.etag).to.equal(etag);
        expect(again.body.length).to.equal(0);
      }
      await writeFile(path.join(folder, 'index.html'), `${html}\n`);
      try {
        const changed = await ask('/users', { ...browser, 'if-none-match': etag });
        expect(changed.status).to.equal(200);
        expect(changed.body.toString()).to.equal(`${html}\n`);
      } finally {
        await writeFile(path.join(folder, 'index.html'), html);
      }
    });

    it('an answer for a browser is never used for a program, nor one encoding for another', async () => {
      const { headers } = await ask('/');
      expect(headers.vary?.split(/, */)).to.include.members(['Accept', 'Accept-Encoding']);
    });
  });

  describe('to browsers alone', () => {
    const programs: Record<string, Record<string, string>> = {
      'no Accept header': {},
      'any type': { accept: '*/*' },
      JSON: { accept: 'application/json' },
      'JSON rather than a page': { accept: 'application/json, text/html;q=0.9' },
      'anything but a page': { accept: 'text/html;q=0, */*' },
      'an image': { accept: 'image/avif,image/webp,*/*;q=0.8' },
    };
    for (const [what, headers] of Object.entries(programs))
      it(`a program that asks for ${what} gets the errors of before, at / those of GraphQL`, async () => {
        for (const address of ['/users', '/confirm?token=x', '/there/is/no/such/page']) {
          expectError(await send(`${gateway.url}${address}`, { headers }), 404, 'NOT_FOUND');
        }
        expectError(await send(`${gateway.url}/?query={viewer{id}}`, { headers }), 400, 'BAD_USER_INPUT');
      });

    it('operations are still answered at / as at /graphql, also those that a browser sends', async () => {
      const headers = { 'content-type': 'application/json', accept: 'text/html, application/json;q=0.9' };
      for (const address of ['/', '/graphql']) {
        const answer = await send(`${gateway.url}${address}`, { method: 'POST', headers, body: viewerQuery });
        expect(answer.status).to.equal(200);
        expect(answer.text).to.equal('{"data":{"viewer":null}}\n');
      }
    });

    it('no other method is answered with the page', async () => {
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
        expectError(await send(`${gateway.url}/users`, { method, headers: browser }), 404, 'NOT_FOUND');
    });

    it('other routes keep their answers for browsers: downloads, health checks, GraphQL', async () => {
      const answers: Record<string, [number, RegExp]> = {
        '/graphql': [400, /"errors"/],
        '/shipments/01HZZZZZZZZZZZZZZZZZZZZZZZ/document': [401, /UNAUTHENTICATED/],
        '/activities.csv': [401, /UNAUTHENTICATED/],
        '/accounting.xlsx': [401, /UNAUTHENTICATED/],
        '/health/live': [200, /^\{"status":"live"\}$/],
        '/explorer': [404, /NOT_FOUND/],
        '/uploads/x': [405, /^$/],
      };
      for (const [address, [status, text]] of Object.entries(answers)) {
        const answer = await ask(address);
        expect(answer.status, address).to.equal(status);
        expect(answer.body.toString(), address).to.match(text);
        // A refusal ends no session.
        expect(answer.headers['set-cookie'], address).to.equal(undefined);
      }
    });
  });

  describe('with everything that it loads', () => {
    it('scripts, styles and fonts have their types, and are kept for ever under names that change with their content', async () => {
      const types = {
        'assets/main-4f2a.js': 'text/javascript; charset=utf-8',
        'assets/main-9c1b.css': 'text/css; charset=utf-8',
        'assets/letter-77aa.woff2': 'font/woff2',
      } as const;
      for (const [name, type] of Object.entries(types)) {
        const { status, headers, body } = await ask(`/${name}`, { accept: '*/*' });
        expect(status).to.equal(200);
        expect(headers['content-type']).to.equal(type);
        expect(headers['cache-control']).to.equal('public, max-age=31536000, immutable');
        expect(body.toString()).to.equal(adminFiles[name as keyof typeof types]);
      }
    });

    const plain = (body: Buffer): Buffer => body;
    const accepted: [string | undefined, string | undefined, (body: Buffer) => Buffer][] = [
      ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
      ['br', 'br', brotliDecompressSync],
      ['*', 'br', brotliDecompressSync],
      ['gzip, deflate', 'gzip', gunzipSync],
      ['br;q=0, gzip;q=0.1', 'gzip', gunzipSync],
      ['identity', undefined, plain],
      ['deflate', undefined, plain],
      ['gzip;q=0, br;q=0', undefined, plain],
      ['', undefined, plain],
      [undefined, undefined, plain],
    ];
    for (const [header, coding, decode] of accepted)
      it(`Accept-Encoding “${header ?? 'absent'}” is answered ${coding === undefined ? 'uncompressed' : `as ${coding}`}`, async () => {
        const headers = header === undefined ? browser : { ...browser, 'accept-encoding': header };
        for (const [address, text] of [
          ['/users', html],
          [script, adminFiles['assets/main-4f2a.js']],
        ] as const) {
          const answer = await ask(address, headers);
          expect(answer.headers['content-encoding']).to.equal(coding);
          expect(answer.headers['content-length']).to.equal(String(answer.body.length));
          expect(answer.headers.vary).to.contain('Accept-Encoding');
          expect(decode(answer.body).toString()).to.equal(text);
        }
      });

    it('what has no compressed copy is sent as it is', async () => {
      const { headers, body } = await ask('/assets/letter-77aa.woff2', { 'accept-encoding': 'br, gzip' });
      expect(headers['content-encoding']).to.equal(undefined);
      expect(body.toString()).to.equal(adminFiles['assets/letter-77aa.woff2']);
    });

    it('other methods than GET and HEAD are 405', async () => {
      const { status, headers } = await ask(script, browser, 'POST');
      expect(status).to.equal(405);
      expect(headers.allow).to.equal('GET, HEAD');
    });
  });

  describe('and nothing else', () => {
    for (const target of [
      '/assets',
      '/assets/',
      '/assets/absent.js',
      '/assets/index.html',
      '/assets/main-4f2a.js/',
      '/assets//main-4f2a.js',
      '/assets/main-4f2a.js.br',
      '/assets/main-4f2a.js.gz',
      '/assets/../index.html',
      '/assets/../../private.txt',
      '/assets/%2e%2e/index.html',
      '/assets/%2e%2e/%2e%2e/private.txt',
      '/assets/..%2findex.html',
      '/assets/..%2f..%2fprivate.txt',
      '/assets/..%5c..%5cprivate.txt',
      '/assets/..\\..\\private.txt',
      '/assets/main-4f2a.js%00',
      '/assets/%00',
      '/assets/main-4f2a.js%2ebr',
      '/assets/constructor',
      '/../private.txt',
      '/users/../../private.txt',
      '//assets/main-4f2a.js',
      '//users',
      `/assets/${'a'.repeat(12_000)}`,
      `/assets/${'../'.repeat(3_000)}private.txt`,
    ])
      it(`a browser gets 404 for ${target.slice(0, 60)}`, async () => {
        const { status, body } = await ask(target);
        expect(status).to.equal(404);
        expect(JSON.parse(body.toString())).to.have.nested.property('errors[0].extensions.code', 'NOT_FOUND');
      });

    for (const [what, target, status] of [
      ['a NUL character', '/assets/main-4f2a.js\0', 400],
      ['a line feed', '/assets/main\n.js', 400],
      ['more than any header may hold', `/assets/${'a'.repeat(20_000)}`, 431],
    ] as const)
      it(`an address with ${what} is refused`, async () => {
        const { hostname, port } = new URL(gateway.url);
        const socket = connect(Number(port), hostname);
        socket.on('error', () => undefined);
        socket.write(
          `GET ${target} HTTP/1.1\r\nHost: gateway\r\nAccept: text/html\r\nConnection: close\r\n\r\n`,
        );
        let text = '';
        for await (const chunk of socket) text += String(chunk);
        expect(text).to.match(new RegExp(`^HTTP/1\\.1 ${status} `));
      });

    it('the security policy lets nothing in from elsewhere, and nothing inline but two known styles', async () => {
      for (const address of ['/', '/invitation?token=x', script]) {
        const { headers } = await ask(address);
        const policy = String(headers['content-security-policy']).split('; ');
        expect(policy).to.have.members([
          "default-src 'none'",
          "script-src 'self'",
          // The two style elements that react-aria creates.
          "style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=' 'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg='",
          "img-src 'self' data: blob:",
          "font-src 'self'",
          "connect-src 'self'",
          "worker-src 'self'",
          "base-uri 'none'",
          "form-action 'self'",
          "frame-ancestors 'none'",
        ]);
        expect(headers['referrer-policy']).to.equal('no-referrer');
        expect(headers['x-content-type-options']).to.equal('nosniff');
      }
    });

    it('the metrics count its requests under one word, whatever the address', async () => {
      await ask('/users/of/my/own/making');
      const text = await gateway.gateway.metrics.text();
      expect(text).to.match(/request_duration_seconds_count\{method="GET",route="admin",status="200"\} \d+/);
      expect(text).not.to.contain('making');
    });

    it('another build is served without a restart: its new files are found, the former ones no more', async () => {
      const [former, next] = ['assets/former-1111.js', 'assets/next-2222.js'].map((name) =>
        path.join(folder, name),
      ) as [string, string];
      await writeFile(former, '"former";');
      expect((await ask('/assets/former-1111.js')).status).to.equal(200);
      await rm(former);
      await writeFile(next, '"next";');
      const missing = await ask('/assets/former-1111.js');
      expect(missing.status).to.equal(404);
      expect(missing.headers['cache-control'] ?? '').not.to.contain('immutable');
      expect((await ask('/assets/next-2222.js')).body.toString()).to.equal('"next";');
      await rm(next);
    });

    it('no page asks the database for anything, so an address costs nothing', async () => {
      const statements = await gateway.statementsOf(() => ask('/users', { ...browser, cookie: 'session=x' }));
      expect(statements).to.deep.equal([]);
    });
  });
});

describe('A gateway without a built admin page', () => {
  it('answers with 404, and still with operations at /', async () => {
    const gateway = await startTestGateway(
      testDatabases(),
      { scheduler: false },
      { adminFolder: path.join((await sharedGateway()).folder, 'absent') },
    );
    try {
      for (const address of ['/', '/users', script])
        expectError(await send(`${gateway.url}${address}`, { headers: browser }), 404, 'NOT_FOUND');
      const operation = {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: viewerQuery,
      };
      const { text } = await send(`${gateway.url}/`, operation);
      expect(text).to.equal('{"data":{"viewer":null}}\n');
    } finally {
      await gateway.stop();
    }
  }).timeout(30_000);
});
