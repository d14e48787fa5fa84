import { expect } from 'chai';
import type { Answer, Client } from './client.js';

interface Listed {
  nodes: { id: string }[];
  totalCount: number;
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

type Pages = Record<string, Listed>;

/** Every page of a list, row by row, and its total. */
export async function listOf(client: Client, list: string): Promise<{ ids: string[]; total: number }> {
  const ids: string[] = [];
  let after: string | null = null;
  let total = 0;
  do {
    const answer: Answer<Pages> = await client.send<Pages, object>(
      `query ($after: String) { ${list}(first: 1, after: $after) { totalCount nodes { id } pageInfo { endCursor hasNextPage } } }`,
      { after },
    );
    expect(answer.errors).to.deep.equal([]);
    const page: Listed | undefined = answer.data?.[list];
    if (page === undefined) throw new Error('No page came.');
    ids.push(...page.nodes.map(({ id }) => id));
    total = page.totalCount;
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return { ids: ids.sort(), total };
}

/** The code of an answer's error; `ok` without one. */
export async function codeOf(
  answer: Promise<{ errors: { extensions: { code?: unknown } }[] }>,
): Promise<unknown> {
  return (await answer).errors[0]?.extensions.code ?? 'ok';
}
