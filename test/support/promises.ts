import { expect } from 'chai';
import type { Answer } from './client.js';

/** An action as `allowedActions` promises it. */
export interface Promised<Action extends string> {
  action: Action;
  allowed: boolean;
  reason: string | null;
  message: string | null;
}

/** A viewer's view of an object in one state. */
export interface Walked<Action extends string> {
  title: string;
  /** All actions of the type. */
  actions: readonly Action[];
  promised: readonly Promised<Action>[];
  /** Carries an action out; several answers for one with several candidates, of which one has to succeed. */
  act: (action: Action) => Promise<readonly Answer<unknown>[]>;
  /** Brings the object and everything around it back to its state. */
  restore: () => Promise<void>;
}

/** Compares what `allowedActions` promises with what happens, over a walk through states and viewers. */
export class PromiseWalk {
  /** The differences, each a sentence. */
  readonly broken: string[] = [];
  /** The outcomes by `ACTION ok`, `ACTION REASON` and `ACTION absent`, counted. */
  readonly tally = new Map<string, number>();

  /** Carries out all actions: what was promised has to happen, and what is absent has to be absent from the viewer's schema. */
  async walk<Action extends string>({
    title,
    actions,
    promised,
    act,
    restore,
  }: Walked<Action>): Promise<void> {
    // Refused ones first: they change nothing.
    const inOrder = [...actions].sort((one, other) => rank(one, promised) - rank(other, promised));
    for (const action of inOrder) {
      const promise = promised.find((each) => each.action === action);
      const wanted =
        promise === undefined ? 'absent' : promise.allowed ? 'ok' : (promise.reason ?? 'no reason');
      const answers = await act(action);
      const outcomes = answers.map(outcomeOf);
      const happened = outcomes.includes('ok') ? 'ok' : (outcomes[0] ?? 'nothing');
      const others = outcomes.filter((each) => each !== happened && happened !== 'ok');
      if (happened !== wanted || others.length > 0)
        this.broken.push(`${title}: ${action} was promised as ${wanted}, but was ${outcomes.join(', ')}`);
      const [said = null] = answers.map(({ errors }) => errors[0]?.message);
      if (promise !== undefined && promise.message !== (happened === 'ok' ? null : said))
        this.broken.push(
          `${title}: ${action} was explained by "${promise.message}", but refused with "${said}"`,
        );
      this.tally.set(`${action} ${happened}`, (this.tally.get(`${action} ${happened}`) ?? 0) + 1);
      if (happened === 'ok') await restore();
    }
    expect(promised.map(({ action }) => action)).to.deep.equal(
      actions.filter((action) => promised.some((each) => each.action === action)),
    );
  }

  /** Expects that every promise was kept, and that these outcomes occurred. */
  expectKept(...outcomes: string[]): void {
    expect(this.broken).to.deep.equal([]);
    const missing = outcomes.filter((each) => !this.tally.has(each));
    expect(missing, [...this.tally].map((each) => each.join(': ')).join('\n')).to.deep.equal([]);
  }
}

function rank(action: string, promised: readonly Promised<string>[]): number {
  return promised.find((each) => each.action === action)?.allowed === true ? 1 : 0;
}

function outcomeOf({ errors }: Answer<unknown>): string {
  const [error] = errors;
  if (error === undefined) return 'ok';
  const { code, reason, coordinate, problems } = error.extensions;
  if (coordinate !== undefined) return 'absent';
  return reason ?? `${code} without a reason ${JSON.stringify(problems ?? error.message)}`;
}
