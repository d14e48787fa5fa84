import { expect } from 'chai';
import type { DataSource } from 'typeorm';
import type { FilledPerson } from '../../bench/fill.js';
import { select } from '../../src/database/rows.js';
import { Client } from './client.js';

/** A list of the API that pages. */
export type ListName = 'shipments' | 'approvals' | 'users' | 'groups' | 'activities';

/** A page as every connection answers it. */
export interface AnsweredPage {
  nodes: { id: string }[];
  edges: { cursor: string; node: { id: string } }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  totalCount: number;
}

/** Asks lists as somebody of a filled account. */
export class ListReader {
  private readonly client: Client;

  constructor(url: string, person: FilledPerson) {
    this.client = new Client(url, person.token);
  }

  /** Sends a query that must be answered without any error. */
  async ask<Data>(query: string): Promise<Data> {
    const { data, errors } = await this.client.send<Data, object>(query);
    expect(errors, `${query}: ${JSON.stringify(errors)}`).to.deep.equal([]);
    if (data == null) throw new Error('The answer has no data.');
    return data;
  }

  /** Sends a query that must be refused; gives its first error's code with the problems as `path: CODE`. */
  async refusal(query: string): Promise<string> {
    const [error] = (await this.client.send<unknown, object>(query)).errors;
    const problems = error?.extensions.problems?.map(({ path, code }) => ` ${path}: ${code}`) ?? [];
    return `${error?.extensions.code ?? 'none'}${problems.join()}`;
  }

  /** One page. */
  async page(list: ListName, text: string): Promise<AnsweredPage> {
    const { page } = await this.ask<{ page: AnsweredPage }>(
      `{ page: ${list}(${text}) { nodes { id } edges { cursor node { id } }
          pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } }`,
    );
    return page;
  }

  /** The ids of all rows, read page by page; between two pages the caller may do something. */
  async walk(
    list: ListName,
    text: string,
    first: number,
    between: () => Promise<unknown> = () => Promise.resolve(),
  ): Promise<string[]> {
    const ids: string[] = [];
    let after: string | null = null;
    for (let pages = 0; pages < 1_000; pages++) {
      const { nodes, edges, pageInfo }: AnsweredPage = await this.page(
        list,
        [text, `first: ${first}`, after === null ? '' : `after: "${after}"`].join(' '),
      );
      expect(nodes.length).to.be.at.most(first);
      expect(edges.map(({ node }) => node.id)).to.deep.equal(nodes.map(({ id }) => id));
      expect(pageInfo.hasPreviousPage).to.equal(after !== null);
      expect(pageInfo.startCursor).to.equal(edges.at(0)?.cursor ?? null);
      expect(pageInfo.endCursor).to.equal(edges.at(-1)?.cursor ?? null);
      ids.push(...nodes.map(({ id }) => id));
      if (!pageInfo.hasNextPage) return ids;
      expect(nodes, 'only the last page is not full').to.have.length(first);
      after = pageInfo.endCursor;
      await between();
    }
    throw new Error('The list does not end.');
  }
}

/** Rows straight from the database, to compare with. */
export async function storedRows<Row>(
  dataSource: DataSource,
  sql: string,
  parameters: unknown[],
): Promise<Row[]> {
  return select<Row>(dataSource.manager, sql, parameters);
}
