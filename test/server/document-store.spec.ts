import { Agent, request } from 'node:http';
import { expect } from 'chai';
import { parse } from 'graphql';
import { DocumentStore } from '../../src/server/document-store.js';
import { heapMegabytes } from '../support/cost.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';
import { itAtLength, repetitions } from '../support/repetitions.js';
import { World } from '../support/world.js';
import { jsonAs, post } from './raw-request.js';

const streamed = repetitions({ usual: 3_000, thorough: 10_000 });

describe('Documents that were valid are kept in parsed form, within a bound', () => {
  it('the same text is the same object each time', async () => {
    const store = new DocumentStore();
    const document = parse('{ viewer { user { id } } }');
    expect(await store.get('a')).to.equal(undefined);
    await store.set('a', document);
    for (let time = 0; time < 3; time++) expect(await store.get('a')).to.equal(document);
    expect(await store.delete('a')).to.equal(true);
    expect(await store.get('a')).to.equal(undefined);
  });

  it('a document that came twice outlives any stream of others that come once', async () => {
    const store = new DocumentStore();
    const document = parse('{ viewer { user { id } } }');
    await store.set('hot', document);
    await store.get('hot');
    for (let index = 0; index < 10_000; index++)
      await store.set(`${index}`, parse(`{ a${index}: __typename }`));
    expect(await store.get('hot')).to.equal(document);
    expect(await store.get('0')).to.equal(undefined);
    expect(await store.get('9999')).to.not.equal(undefined);
  });

  it('of those that came twice the ones stay that are used most recently', async () => {
    const store = new DocumentStore();
    const large = `{ ${'id '.repeat(3_900)} }`;
    for (let index = 0; index < 60; index++) {
      await store.set(`${index}`, parse(large));
      await store.get(`${index}`);
      expect(await store.get('0')).to.not.equal(undefined);
    }
    expect(await store.get('1')).to.equal(undefined);
  });

  itAtLength('documents of twice its capacity take at most 48 MB, whatever their content', async () => {
    const kinds: [count: number, text: (index: number) => string][] = [
      [12_000, (index) => `{ viewer { user { id email role } } a${index}: __typename }`],
      [40, (index) => `{ a${index}: viewer { ${'id '.repeat(3_900)} } }`],
      [50, (index) => `{ a${index}: viewer { ${'user { id } '.repeat(950)} } }`],
      [600, (index) => `{ a${index}: __typename } #${'ü€'.repeat(30_000)}`],
    ];
    for (const [count, text] of kinds) {
      const store = new DocumentStore();
      const before = heapMegabytes();
      for (let index = 0; index < count; index++) {
        // As they come from a body: not made of parts that are held elsewhere.
        await store.set(`${index}`, parse(JSON.parse(JSON.stringify(text(index))) as string));
        await store.get(`${index}`);
      }
      expect(heapMegabytes() - before).to.be.within(20, 48);
      expect(await store.get(`${count - 1}`)).to.not.equal(undefined);
    }
  });

  describe(`a stream of ${streamed} different documents`, function () {
    this.timeout(60_000);
    let gateway: TestGateway;
    const agent = new Agent({ keepAlive: true, maxSockets: 32 });

    before(async () => {
      gateway = await startTestGateway(testDatabases(), { scheduler: false });
    });

    after(async () => {
      agent.destroy();
      await gateway.stop();
    });

    /** Sends a document over one of the 32 connections; gives the status. */
    function ask(query: string): Promise<number | undefined> {
      return new Promise((resolve, reject) => {
        const sent = request(`${gateway.url}/graphql`, {
          method: 'POST',
          agent,
          headers: { 'content-type': 'application/json' },
        });
        sent.on('response', (response) => {
          response.resume().on('end', () => {
            resolve(response.statusCode);
          });
        });
        sent.on('error', reject);
        sent.end(JSON.stringify({ query }));
      });
    }

    async function stream(from: number, count: number): Promise<void> {
      let next = from;
      const connection = async (): Promise<void> => {
        while (next < from + count) {
          const number = next++;
          const fields = ['a', 'b', 'c', 'd', 'e'].map((letter) => `${letter}${number}: __typename`);
          expect(await ask(`{ ${fields.join(' ')} }`)).to.equal(200);
        }
      };
      await Promise.all(Array.from({ length: 32 }, connection));
    }

    itAtLength('leaves less than 12 MB behind, and ordinary requests answered as before', async () => {
      const { superadmin } = await World.create({ gateway });
      const ordinary = async (): Promise<string> => {
        const { text } = await post(
          gateway.url,
          { query: '{ users(first: 20) { nodes { id email firstName lastName groups { id name } } } }' },
          jsonAs(superadmin.client),
        );
        return text;
      };
      await stream(0, 500);
      const before = await ordinary();
      expect(before).to.contain(superadmin.email);
      const heapBefore = heapMegabytes();
      await stream(500, streamed);
      expect(heapMegabytes() - heapBefore).to.be.lessThan(12);
      expect(await ordinary()).to.equal(before);
    });
  });
});
