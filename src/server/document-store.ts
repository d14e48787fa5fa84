import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

type Store = NonNullable<ApolloServerOptions<BaseContext>['documentStore']>;

/** The memory, in bytes, for documents seen once, and for repeated ones. */
const newcomersBytes = 4 * 1024 * 1024;
const regularsBytes = 32 * 1024 * 1024;

/** Measured: the memory of a parsed document for each of its tokens, including their nodes, and for each character. */
const tokenBytes = 400;
const characterBytes = 2;

/**
 * Caches valid parsed documents, the same object for each request, within a limit of memory. Repeated documents are kept apart from those seen
 * once, so that a stream of ever new ones does not evict those of real programs.
 */
export class DocumentStore implements Store {
  private readonly newcomers = documentsWithin(newcomersBytes);
  private readonly regulars = documentsWithin(regularsBytes);

  /** The cached document of this key, if any. */
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

  /** Caches a new document. */
  set(key: string, document: DocumentNode): Promise<void> {
    this.newcomers.set(key, document);
    return Promise.resolve();
  }

  /** Removes a document; returns whether there was one. */
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
