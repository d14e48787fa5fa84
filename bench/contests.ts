import { cases, type Case } from './cases.js';
import type { Contest, Contestant } from './measure.js';
import { sidesOf } from './sides.js';
import type { Stage } from './stage.js';

/** Something that a run can measure. */
export interface Entry {
  /** What the operation does, and on what. */
  what: string;
  /** The throughput that is aimed at, relative to the floor's; null where none is. */
  goal: number | null;
  writes: boolean;
  make: (name: string, stages: Stages) => Promise<Contest>;
}

/** Where it takes place. */
export interface Stages {
  normal: Stage;
  /** The same with ten times the rows. */
  large: () => Promise<Stage>;
}

/** A tenfold account may make it at most 1.15 times slower. */
const growthGoal = Number((1 / 1.15).toFixed(2));

/** Who asks, in words. */
const wordsOf = {
  superadmin: 'superadmin',
  manager: 'manager',
  groupManager: 'group manager',
  groupManagerApprover: 'group manager who approves',
  user: 'user',
  userApprover: 'user who approves',
  roleHolder: 'member with roles and rights',
} as const satisfies Record<Case['as'], string>;

/** What a run measures unless it is told otherwise; what writes comes last, because the others count on what was filled in. */
export const ordinary: Readonly<Record<string, Entry>> = {
  A: alone('A'),
  B: alone('B'),
  'B-gm': alone('B-gm'),
  C: alone('C'),
  'I-A': likeManager('I-A', 'A'),
  'I-B': likeManager('I-B', 'B'),
  D: {
    ...alone('D'),
    make: async (name, { normal }) => {
      const b = await oneOfEach('B', 'B', normal);
      const other = { contestant: b.ours, relation: 'of B', goal: 0.9, ratio: quotient };
      return { name, ...(await oneOfEach(name, 'D', normal)), other };
    },
  },
  F: alone('F'),
  G: alone('G'),
  'H-A': withoutRules('A'),
  'H-B': withoutRules('B'),
  'A-2': twoProcesses('A'),
  'B-2': twoProcesses('B'),
  'C-2': twoProcesses('C'),
  E: alone('E'),
};

/** What is measured of growth. */
export const growth: Readonly<Record<string, Entry>> = {
  'A-10': tenfold('A'),
  'B-10': tenfold('B'),
  'G-10': tenfold('G'),
};

type CaseName = keyof typeof cases;

function entryOf(each: Case): Omit<Entry, 'make'> {
  return { what: `${each.what} (${wordsOf[each.as]})`, goal: each.goal, writes: each.writes !== undefined };
}

/** Case I: what a member with many roles and rights reaches of the manager. */
function likeManager(of: CaseName, manager: CaseName): Entry {
  return {
    ...entryOf(cases[of]),
    make: async (name, { normal }) => {
      const { ours } = await oneOfEach(manager, manager, normal);
      const other = { contestant: ours, relation: `of ${manager}`, goal: 0.95, ratio: quotient };
      return { name, ...(await oneOfEach(name, of, normal)), other };
    },
  };
}

function alone(of: CaseName): Entry {
  return {
    ...entryOf(cases[of]),
    make: async (name, { normal }) => ({ name, ...(await oneOfEach(name, of, normal)) }),
  };
}

/** Case H: the figures are of the gateway without rules, the relation is of the real one to it. Both are equally young. */
function withoutRules(of: CaseName): Entry {
  return {
    ...entryOf(cases[of]),
    what: `${of} without role rules`,
    goal: null,
    make: async (name, { normal }) => {
      const [governed, without] = [await normal.gateway(2), await normal.ungoverned()];
      const { ours } = await pair(of, of, normal, [governed], [await normal.floor()]);
      const ungoverned = await pair(name, of, normal, [without], [await normal.floor()]);
      const ratio = (withoutRules: number, withRules: number): number => withRules / withoutRules;
      const other = { contestant: ours, relation: `is what ${of} reaches of it`, goal: 0.97, ratio };
      return { name, ...ungoverned, other };
    },
  };
}

function twoProcesses(of: CaseName): Entry {
  return {
    ...entryOf(cases[of]),
    what: `${of} with two processes; the floor has two as well`,
    goal: null,
    make: async (name, { normal }) => {
      const gateways: Contestant['programs'] = [await normal.gateway(1), await normal.gateway(2)];
      const floors: Contestant['programs'] = [await normal.floor(1), await normal.floor(2)];
      return { name, ...(await pair(name, of, normal, gateways, floors)) };
    },
  };
}

function tenfold(of: CaseName): Entry {
  return {
    ...entryOf(cases[of]),
    what: `${of} with ten times the rows`,
    goal: null,
    make: async (name, { normal, large }) => {
      const { ours } = await oneOfEach(of, of, normal);
      const other = { contestant: ours, relation: `of ${of}`, goal: growthGoal, ratio: quotient };
      return { name, ...(await oneOfEach(name, of, await large())), other };
    },
  };
}

async function oneOfEach(name: string, of: CaseName, stage: Stage): Promise<Pair> {
  return pair(name, of, stage, [await stage.gateway()], [await stage.floor()]);
}

type Pair = Pick<Contest, 'ours' | 'floor'>;

async function pair(
  name: string,
  of: CaseName,
  stage: Stage,
  gateways: Contestant['programs'],
  floors: Contestant['programs'],
): Promise<Pair> {
  const ports = { gateway: gateways[0].port, floor: floors[0].port };
  const { ours, theirs } = await sidesOf(name, cases[of], stage, ports);
  return { ours: { programs: gateways, ...ours }, floor: { programs: floors, ...theirs } };
}

function quotient(one: number, another: number): number {
  return one / another;
}
