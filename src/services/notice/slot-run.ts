import type { DueSlot } from '../../queries/notice/slot.js';

/** Called between two pages, so that a long round keeps its claim; rejects when it has lost it. */
export type StillMine = () => Promise<void>;

/** A try to write the notices of a slot, page by page: a page that fails keeps no other from being written. */
export class SlotRun {
  private readonly failures: Error[] = [];

  /** `written` is told after each page how many mails are new. */
  constructor(
    readonly slot: DueSlot,
    private readonly stillMine: StillMine,
    private readonly written: (mails: number) => Promise<void>,
  ) {}

  /** Writes a page, which says how many mails are new. Rejects only when another process has taken over. */
  async page(write: () => Promise<number>): Promise<void> {
    try {
      const mails = await write();
      if (mails > 0) await this.written(mails);
    } catch (error) {
      this.failures.push(error as Error);
    }
    await this.stillMine();
  }

  /** Throws when a page failed, so that the slot is tried again. */
  throwIfAnyFailed(): void {
    const [first, ...others] = this.failures;
    if (first === undefined) return;
    if (others.length === 0) throw first;
    throw new AggregateError(
      this.failures,
      `${this.failures.length} pages of notices failed, the first with: ${first.message}`,
    );
  }
}
