import { parseArgs } from 'node:util';
import type { Entry } from './contests.js';
import type { AccountSize } from './fill.js';
import type { Pace } from './measure.js';

type Entries = Readonly<Record<string, Entry>>;

/** What a run does. */
export interface Options {
  entries: Entries;
  /** Accounts that are told at noon in the case of notices; null without that case. */
  noticeAccounts: number | null;
  /** Whether the admin page is measured in a browser. */
  withAdminPage: boolean;
  /** True to measure the change of a role with many holders. */
  withHolders: boolean;
  /** Of the account that is asked. */
  size: AccountSize;
  /** So many letters can be sent. */
  uploads: number;
  pace: Pace;
  /** Whether the figures mean nothing, and lists may be shorter than the cases say. */
  quick: boolean;
  json: boolean;
  /** The folder for a profile of each case. */
  profiles: string | undefined;
  /** Whether docs/performance.md gets what was measured. */
  write: boolean;
  /** The folder of another checkout, built, to measure against in the same run. */
  against: string | undefined;
  /** The throughput that is aimed at relative to the other checkout's, by case. */
  goals: Readonly<Record<string, number>>;
}

/** Of 1,020 users 20 are deleted: lists show 1,000. */
const full = {
  size: { users: 1_020, groups: 50, shipments: 100_000, undecided: 5, activities: 300_000 },
  uploads: 200_000,
  pace: { rounds: 9, roundMilliseconds: 1_200 },
  noticeAccounts: 10_000,
};

/** Just enough to see that the bench works. */
const quick = {
  size: { ...full.size, shipments: 5_000, activities: 5_000 },
  uploads: 2_000,
  pace: { rounds: 1, roundMilliseconds: 100 },
  noticeAccounts: 250,
};

const notices = 'notices';
const admin = 'admin';
const holders = 'holders';
/** Cases that are not a contest with the floor. */
const special = [notices, admin, holders];

/** Reads the arguments of the program. Throws for a case that does not exist, and for a table that would not be whole. */
export function optionsOf(programArguments: string[], ordinary: Entries, growth: Entries): Options {
  const { values, positionals } = parseArgs({
    args: programArguments,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      cases: { type: 'string' },
      growth: { type: 'boolean', default: false },
      profile: { type: 'string' },
      write: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      against: { type: 'string' },
      goals: { type: 'string', default: '' },
      rounds: { type: 'string' },
    },
  });
  const all = values.growth ? growth : ordinary;
  const named = [...positionals, ...(values.cases?.split(',') ?? [])];
  const entries = named.length === 0 ? all : chosen(all, named);
  const hasSpecial = (name: string): boolean =>
    named.includes(name) || (named.length === 0 && !values.growth);
  const withNotices = hasSpecial(notices);
  const withAdminPage = hasSpecial(admin);
  const withHolders = hasSpecial(holders);
  const isWhole = entries === all || named.every((name) => special.includes(name));
  const isPart = !isWhole && values.against === undefined;
  if (values.write && (isPart || values.quick || values.profile !== undefined))
    throw new Error('Only figures of all cases, measured at full length without a profile, are written.');
  if (values.against !== undefined && (values.growth || withNotices || withAdminPage || withHolders))
    throw new Error('Against another checkout only named cases are measured.');
  const { size, uploads, pace, noticeAccounts } = values.quick ? quick : full;
  const rounds = values.rounds === undefined ? pace.rounds : Number(values.rounds);
  const { json, profile, write, against } = values;
  return {
    entries,
    noticeAccounts: withNotices ? noticeAccounts : null,
    withAdminPage,
    withHolders,
    size,
    uploads,
    pace: { ...pace, rounds },
    quick: values.quick,
    json,
    profiles: profile,
    write,
    against,
    goals: goalsOf(values.goals),
  };
}

/** The goals of a text such as `A=1.1,C=1.3`. */
function goalsOf(text: string): Record<string, number> {
  const pairs = text.split(',').flatMap((each): [string, number][] => {
    const [name = '', goal] = each.split('=');
    return goal === undefined ? [] : [[name, Number(goal)]];
  });
  return Object.fromEntries(pairs);
}

/** The named ones in the order of all; H stands for H-A and H-B. */
function chosen(all: Entries, given: string[]): Entries {
  const names = given.filter((name) => !special.includes(name));
  const wanted = names.flatMap((name) =>
    name in all ? [name] : Object.keys(all).filter((each) => each.startsWith(`${name}-`)),
  );
  const unknown = names.filter(
    (name) => !wanted.some((each) => each === name || each.startsWith(`${name}-`)),
  );
  if (unknown.length > 0)
    throw new Error(
      `There is no case ${unknown.join(', ')}; there are ${[...Object.keys(all), ...special].join(', ')}.`,
    );
  return Object.fromEntries(Object.entries(all).filter(([name]) => wanted.includes(name)));
}
