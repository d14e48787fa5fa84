import type { DueSlot } from '../../queries/notice/slot.js';

/** Renews the lock of a job between two pages; rejects if the lock is lost. */
export type StillMine = () => Promise<void>;

/** An attempt to write the notices of a slot, page by page; a failed page does not prevent the others. */
export class SlotRun {
  private readonly failures: Error[] = [];

  /** `written` is called after each page with the number of new mails. */
  constructor(
    readonly slot: DueSlot,
    private readonly stillMine: StillMine,
    private readonly written: (mails: number) => Promise<void>,
  ) {}

  /** Writes a page, which returns the number of new mails. Rejects only if another process has taken over. */
  async page(write: () => Promise<number>): Promise<void> {
    try {
      const mails = await write();
      if (mails > 0) await this.written(mails);
    } catch (error) {
      this.failures.push(error as Error);
    }
    await this.stillMine();
  }

  /** Throws if a page failed, so that the slot is retried. */
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
