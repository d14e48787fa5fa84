import pLimit, { type LimitFunction } from 'p-limit';

/** Lets works of the same key wait for each other, a few at a time; those of different keys do not. */
export class KeyLine {
  private readonly lines = new Map<string, { inTurn: LimitFunction; present: number }>();

  constructor(private readonly atOnce: number) {}

  /** Does the work when it is its turn. */
  async inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
    const line = this.lines.get(key) ?? { inTurn: pLimit(this.atOnce), present: 0 };
    this.lines.set(key, line);
    line.present++;
    try {
      return await line.inTurn(work);
    } finally {
      line.present--;
      if (line.present === 0) this.lines.delete(key);
    }
  }
}
