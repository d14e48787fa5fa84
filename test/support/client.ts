import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { expect } from 'chai';
import { print } from 'graphql';
import type { Problem } from '../../src/errors/problem.js';
import type { ErrorCode } from '../../src/errors/reasons/codes.js';
import type { ErrorReason } from '../../src/errors/reasons.js';
import type { Coordinate } from '../../src/generated/coordinates.js';
import { expectCatalogued } from './catalogued.js';

/** An error as it comes over HTTP. */
export interface AnsweredError {
  message: string;
  path?: (string | number)[];
  locations?: { line: number; column: number }[];
  extensions: {
    code: string;
    reason?: ErrorReason;
    coordinate?: string;
    problems?: Problem[];
    retryAfterSeconds?: number;
    path?: string;
    id?: string;
    count?: number;
  };
}

/**
 * The data of an answer without errors: a payload of a mutation is null only beside an error, while what a query asks for may be
 * null as well.
 */
export type Succeeded<Data> = {
  [Name in keyof Data]: Name extends string
    ? `Mutation.${Name}` extends Coordinate
      ? NonNullable<Data[Name]>
      : Data[Name]
    : Data[Name];
};

/** A whole answer. */
export interface Answer<Data> {
  status: number;
  headers: Headers;
  data: Data | null | undefined;
  errors: AnsweredError[];
}

/** A program that speaks to the gateway over HTTP, with the generated documents. */
export class Client {
  /** The language that its requests ask for; null for none, which is English for programs. */
  language: 'de' | 'en' | null = null;

  constructor(
    readonly url: string,
    public token: string | null = null,
  ) {}

  /** Sends a document and gives the answer as it is. */
  async send<Data, Variables>(
    document: TypedDocumentNode<Data, Variables> | string,
    variables?: Variables,
  ): Promise<Answer<Data>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.authorization(), ...this.wantedLanguage() },
      body: JSON.stringify({
        query: typeof document === 'string' ? document : print(document),
        variables: variables ?? {},
      }),
    });
    const body = (await response.json()) as { data?: Data; errors?: AnsweredError[] };
    const errors = body.errors ?? [];
    expectCatalogued(errors);
    return { status: response.status, headers: response.headers, data: body.data, errors };
  }

  /** Sends a document that must be answered without any error. */
  async run<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables?: Variables,
  ): Promise<Succeeded<Data>> {
    const answer = await this.send(document, variables);
    expect(answer.errors, JSON.stringify(answer.errors)).to.deep.equal([]);
    if (answer.data == null) throw new Error('The answer has no data.');
    // Without an error no payload is null.
    return answer.data as Succeeded<Data>;
  }

  /** Sends a document that must be refused with this code; gives the first error. */
  async refused<Data, Variables>(
    code: ErrorCode,
    document: TypedDocumentNode<Data, Variables>,
    variables?: Variables,
  ): Promise<AnsweredError> {
    const answer = await this.send(document, variables);
    const [error] = answer.errors;
    if (error === undefined)
      throw new Error(`Was to be refused with ${code}, but answered ${JSON.stringify(answer.data)}.`);
    expect(error.extensions.code, error.message).to.equal(code);
    return error;
  }

  /** Sends a document that must be refused as BAD_USER_INPUT; gives the problems as `path: CODE`. */
  async problems<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables?: Variables,
  ): Promise<string[]> {
    const error = await this.refused('BAD_USER_INPUT', document, variables);
    return (error.extensions.problems ?? []).map((problem) => `${problem.path}: ${problem.code}`);
  }

  /** Puts bytes to an upload's address. */
  async put(url: string, bytes: Uint8Array): Promise<Response> {
    return fetch(url, {
      method: 'PUT',
      headers: { 'content-type': 'application/pdf' },
      body: Buffer.from(bytes),
    });
  }

  /** Fetches an address with the same login. */
  async get(url: string): Promise<Response> {
    return fetch(url, { headers: this.authorization() });
  }

  private authorization(): Record<string, string> {
    return this.token === null ? {} : { authorization: `Bearer ${this.token}` };
  }

  private wantedLanguage(): Record<string, string> {
    return this.language === null ? {} : { 'accept-language': this.language };
  }
}
