import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

type Store = NonNullable<ApolloServerOptions<BaseContext>['documentStore']>;

/** Bytes of memory for documents that came once, and for those that came again. */
const newcomersBytes = 4 * 1024 * 1024;
const regularsBytes = 32 * 1024 * 1024;

/** Measured: what a parsed document takes for each of its tokens with the nodes made of it, and for each character. */
const tokenBytes = 400;
const characterBytes = 2;

/**
 * Keeps valid documents in parsed form, the same object for each request, within a bound of memory. A document that comes
 * again is kept apart from those that came once: a stream of ever new ones can't drive out what programs really send.
 */
export class DocumentStore implements Store {
  private readonly newcomers = documentsWithin(newcomersBytes);
  private readonly regulars = documentsWithin(regularsBytes);

  /** The document that was kept under this key, if it still is. */
  get(key: string): Promise<DocumentNode | undefined> {
    const regular = this.regulars.get(key);
    if (regular !== undefined) return Promise.resolve(regular);
    const newcomer = this.newcomers.get(key);
    if (newcomer !== undefined) {
      this.newcomers.delete(key);
      this.regulars.set(key, newcomer);
    }
    return Promise.resolve(newcomer);
  }

  /** Keeps a document that came for the first time. */
  set(key: string, document: DocumentNode): Promise<void> {
    this.newcomers.set(key, document);
    return Promise.resolve();
  }

  /** Forgets a document; says whether there was one. */
  delete(key: string): Promise<boolean> {
    const wasNewcomer = this.newcomers.delete(key);
    return Promise.resolve(this.regulars.delete(key) || wasNewcomer);
  }
}

function documentsWithin(maxSize: number): LRUCache<string, DocumentNode> {
  return new LRUCache({ maxSize, sizeCalculation: bytesOf });
}

function bytesOf({ loc }: DocumentNode): number {
  let bytes = characterBytes * (loc?.source.body.length ?? 0);
  for (let token = loc?.startToken ?? null; token !== null; token = token.next) bytes += tokenBytes;
  return Math.max(bytes, tokenBytes);
}
