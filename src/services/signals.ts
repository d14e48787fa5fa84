import { AsyncResource } from 'node:async_hooks';
import { EventEmitter } from 'node:events';

/** The kind of work that a committed transaction has left for a background job. */
export type Signal = 'mail' | 'handOver' | 'slots' | 'verification';

/** Wakes background jobs of this process when there is work, so that they need not wait for their next round. */
export class Signals {
  private readonly emitter = new EventEmitter();

  /** Signals that there is work. */
  send(signal: Signal): void {
    this.emitter.emit(signal);
  }

  /** Calls the listener whenever there is work; returns a function that ends that. */
  on(signal: Signal, listener: () => void): () => void {
    // A background job is no part of the request that has left work for it.
    const apart = AsyncResource.bind(listener);
    this.emitter.on(signal, apart);
    return () => this.emitter.off(signal, apart);
  }
}
