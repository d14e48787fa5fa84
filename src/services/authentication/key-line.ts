import pLimit, { type LimitFunction } from 'p-limit';

/** Runs a limited number of tasks with the same key at a time; further ones wait. Tasks with different keys do not affect each other. */
export class KeyLine {
  private readonly lines = new Map<string, { inTurn: LimitFunction; present: number }>();

  constructor(private readonly atOnce: number) {}

  /** Runs the task when its turn comes. */
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
