import type { AccountSize, FilledAccount, FilledPart } from './fill.js';

/** One request, as each of the two programs gets it. */
export interface Asked {
  /** What is posted to the gateway. */
  operation: { query: string; variables: object };
  /** The floor's address for the same. */
  path: string;
}

/** What a case may need. */
export interface World {
  account: FilledAccount;
  size: AccountSize;
  /** Asks the gateway as a manager; gives the data. */
  ask: <Data>(query: string, variables: object) => Promise<Data>;
  /** An upload of the user's that no letter was made of yet, and a group of theirs; another upload each time. */
  nextLetter: () => { uploadId: string; groupId: string };
}

/** Something that is asked of gateway and floor alike. */
export interface Case {
  /** What it reads or writes, for who reads the figures. */
  what: string;
  as: FilledPart;
  /** The throughput that is aimed at, relative to the floor's. */
  goal: number;
  /** What is asked, one after the other; together it counts as one. Each answer holds a list of so many rows, if any. */
  reads?: (world: World) => Asked[] | Promise<Asked[]>;
  rows?: number;
  /** Or what is asked anew each time and writes a letter, and what the answer looks like. */
  writes?: { next: (world: World) => Asked; answer: RegExp };
}

const users = `query ($first: Int!, $after: String) { users(first: $first, after: $after) {
  nodes { id email firstName lastName role status groups { id name costCentre } } } }`;
const shipments = `query ($after: String) { shipments(first: 100, after: $after) {
  nodes { id filename pages status price { netCents } createdAt sender { id email } group { id name } } } }`;
const viewer = '{ viewer { user { id email role } } }';
const activities = `query ($of: ID!) {
  activities(first: 50, filter: { search: "Müller Weber", types: [SHIPMENT_APPROVED], userIds: [$of] }) { nodes { id type text createdAt } } }`;
const createShipment = `mutation ($input: CreateShipmentInput!) { createShipment(input: $input) { shipment { id number status } } }`;
const created =
  /^\{"data":\{"createShipment":\{"shipment":\{"id":"[\dA-Z]{26}","number":"\d{8}-[\dA-Z]{8}","status":"QUEUED"\}\}\}\}\n?$/;

/** The cases of issue 4; H and what is compared beyond the floor stand in contests.ts. */
export const cases = {
  A: {
    what: '100 users with role, status and their groups',
    as: 'manager',
    goal: 0.8,
    reads: () => [asked(users, { first: 100 }, '/users', { first: '100' })],
    rows: 100,
  },
  B: {
    what: 'the 100 newest letters with price, sender and group',
    as: 'manager',
    goal: 0.8,
    reads: () => [asked(shipments, {}, '/shipments')],
    rows: 100,
  },
  'B-gm': {
    what: 'the same: their own letters and those of two groups',
    as: 'groupManager',
    goal: 0.8,
    reads: () => [asked(shipments, {}, '/ownAndGroups')],
    rows: 100,
  },
  C: { what: 'who am I', as: 'user', goal: 0.5, reads: () => [asked(viewer, {}, '/viewer')] },
  'I-A': {
    what: 'A for a member with 20 roles of 200 grants, and a right or an exclusion for each of 40 permissions',
    as: 'roleHolder',
    goal: 0.8,
    reads: () => [asked(users, { first: 100 }, '/users', { first: '100' })],
    rows: 100,
  },
  'I-B': {
    what: 'B for the same',
    as: 'roleHolder',
    goal: 0.8,
    reads: () => [asked(shipments, {}, '/shipments')],
    rows: 100,
  },
  D: {
    what: 'B from the middle of the list, by cursor',
    as: 'manager',
    goal: 0.8,
    reads: async (world) => {
      const places = await placesOf(world, 'shipments', world.size.shipments / 2);
      return places.slice(-1).map(({ after, row }) => asked(shipments, { after }, '/shipments', row));
    },
    rows: 100,
  },
  F: {
    what: 'A with 1,000 users, in five pages',
    as: 'manager',
    goal: 0.8,
    reads: async (world) => [
      asked(users, { first: 200 }, '/users', { first: '200' }),
      ...(await placesOf(world, 'users', 800)).map(({ after, row }) =>
        asked(users, { first: 200, after }, '/users', { first: '200', ...row }),
      ),
    ],
    rows: 200,
  },
  G: {
    what: '50 activities by two words, type and user',
    as: 'manager',
    goal: 0.6,
    reads: ({ account }) => {
      // In an account of either size there are more than fifty about this one.
      const of = account.people.userApprover.id;
      return [asked(activities, { of }, '/activities', { of, word: '%muller%', other: '%weber%' })];
    },
    rows: 50,
  },
  E: {
    what: 'a letter of an uploaded PDF is sent',
    as: 'user',
    goal: 0.6,
    writes: {
      next: ({ nextLetter }) => {
        const { uploadId, groupId } = nextLetter();
        const input = { uploadId, groupId, options: {} };
        return asked(createShipment, { input }, '/createShipment', { upload: uploadId, group: groupId });
      },
      answer: created,
    },
  },
} satisfies Record<string, Case>;

function asked(
  query: string,
  variables: object,
  path: string,
  parameters: Record<string, string> = {},
): Asked {
  const search = new URLSearchParams(parameters).toString();
  return { operation: { query, variables }, path: search === '' ? path : `${path}?${search}` };
}

/** A place in a list: the gateway's cursor, and for the floor what stands in the row before. */
interface Place {
  after: string;
  row: { time: string; id: string };
}

interface ListPage {
  list: { nodes: { id: string; createdAt: string }[]; pageInfo: { endCursor: string } };
}

/** Where each page of 200 ends, up to this offset; found by paging. */
async function placesOf({ ask }: World, list: 'shipments' | 'users', offset: number): Promise<Place[]> {
  const query = `query ($after: String) { list: ${list}(first: 200, after: $after) { nodes { id createdAt } pageInfo { endCursor } } }`;
  const places: Place[] = [];
  while (places.length * 200 < offset) {
    const page: ListPage = await ask(query, { after: places.at(-1)?.after });
    const { nodes, pageInfo } = page.list;
    const last = nodes.at(-1);
    if (nodes.length < 200 || last === undefined) throw new Error(`There are fewer than ${offset} ${list}.`);
    const time = last.createdAt.replace('T', ' ').replace('Z', '');
    places.push({ after: pageInfo.endCursor, row: { time, id: last.id } });
  }
  return places;
}
