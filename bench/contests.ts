import { cases, type Case } from './cases.js';
import type { Contest } from './measure.js';
import { sidesOf, type Programs, type Sides } from './sides.js';
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
} as const satisfies Record<Case['as'], string>;

/** What a run measures unless it is told otherwise; what writes comes last, because the others count on what was filled in. */
export const ordinary: Readonly<Record<string, Entry>> = {
  A: alone('A'),
  B: alone('B'),
  'B-gm': alone('B-gm'),
  C: alone('C'),
  D: {
    ...alone('D'),
    make: async (name, { normal }) => {
      const { ours, theirs } = await oneGateway(name, cases.D, normal);
      const b = await oneGateway('B', cases.B, normal);
      const other = { contestant: b.ours, relation: 'of B', goal: 0.9, ratio: quotient };
      return { name, ours, floor: theirs, other };
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

function alone(of: CaseName): Entry {
  return {
    ...entryOf(cases[of]),
    make: async (name, { normal }) => {
      const { ours, theirs } = await oneGateway(name, cases[of], normal);
      return { name, ours, floor: theirs };
    },
  };
}

/** Case H: the figures are of the gateway without rules, the relation is of the real one to it. */
function withoutRules(of: CaseName): Entry {
  return {
    ...entryOf(cases[of]),
    what: `${of} without role rules`,
    goal: null,
    make: async (name, { normal }) => {
      const governed = await oneGateway(of, cases[of], normal);
      const ungoverned = await sidesOf(
        name,
        cases[of],
        normal,
        [await normal.ungoverned()],
        [await normal.floor()],
      );
      const ratio = (without: number, withRules: number): number => withRules / without;
      const other = { contestant: governed.ours, relation: `is what ${of} reaches of it`, goal: 0.97, ratio };
      return { name, ours: ungoverned.ours, floor: ungoverned.theirs, other };
    },
  };
}

function twoProcesses(of: CaseName): Entry {
  return {
    ...entryOf(cases[of]),
    what: `${of} with two processes; the floor has two as well`,
    goal: null,
    make: async (name, { normal }) => {
      const gateways: Programs = [await normal.gateway(1), await normal.gateway(2)];
      const floors: Programs = [await normal.floor(1), await normal.floor(2)];
      const { ours, theirs } = await sidesOf(name, cases[of], normal, gateways, floors);
      return { name, ours, floor: theirs };
    },
  };
}

function tenfold(of: CaseName): Entry {
  return {
    ...entryOf(cases[of]),
    what: `${of} with ten times the rows`,
    goal: null,
    make: async (name, { normal, large }) => {
      const { ours, theirs } = await oneGateway(name, cases[of], await large());
      const small = await oneGateway(of, cases[of], normal);
      const other = { contestant: small.ours, relation: `of ${of}`, goal: growthGoal, ratio: quotient };
      return { name, ours, floor: theirs, other };
    },
  };
}

async function oneGateway(name: string, each: Case, stage: Stage): Promise<Sides> {
  return sidesOf(name, each, stage, [await stage.gateway()], [await stage.floor()]);
}

function quotient(one: number, another: number): number {
  return one / another;
}
