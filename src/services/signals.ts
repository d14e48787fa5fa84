import { AsyncResource } from 'node:async_hooks';
import { EventEmitter } from 'node:events';

/** Work that a committed transaction has left for a background job. */
export type Signal = 'mail' | 'handOver' | 'slots';

/** Tells background jobs of this process that work is waiting, so that they need not wait for their next round. */
export class Signals {
  private readonly emitter = new EventEmitter();

  /** Says that there is work. */
  send(signal: Signal): void {
    this.emitter.emit(signal);
  }

  /** Calls the listener whenever there is work; the answer ends that. */
  on(signal: Signal, listener: () => void): () => void {
    // A background job is no part of the request that has left work for it.
    const apart = AsyncResource.bind(listener);
    this.emitter.on(signal, apart);
    return () => this.emitter.off(signal, apart);
  }
}
